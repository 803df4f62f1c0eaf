/**
 * Gives the reader a file: a link to a blob, pressed for them. Nothing is asked of
 * the browser's downloads interface, and nothing leaves the machine.
 */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken hold of the blob by the next turn.
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
