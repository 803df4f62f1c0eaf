/** Our name and sign. Ring, step, disc: when written, what changed, now. */
export function Wordmark({ isTitle = false }: { isTitle?: boolean }) {
  const Tag = isTitle ? 'h1' : 'p';
  return (
    <Tag class="wm" lang="en">
      <svg width="18" height="18" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M5.5 11H8V5h2" fill="none" stroke="currentColor" stroke-width="1.75" />
        <circle cx="4" cy="11" r="1.75" fill="none" stroke="currentColor" stroke-width="1.5" />
        <circle cx="11.75" cy="5" r="2.25" fill="currentColor" />
      </svg>
      Annotariff
    </Tag>
  );
}
