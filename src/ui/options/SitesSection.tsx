/** On which sites we run: one default, and the reader's exceptions from it. */
import { useState } from 'preact/hooks';
import { siteOf } from '../../core/sites';
import { Icon } from '../shared/icons';
import { useHeir } from '../shared/use-heir';
import { useWords } from '../shared/words';
import type { OptionsProps } from './options-props';
import { SwitchRow } from './Rows';

type SitesProps = Pick<
  OptionsProps,
  'settings' | 'listedSites' | 'notGranted' | 'onChange' | 'onAddSite' | 'onRemoveSite'
>;

export function SitesSection(props: SitesProps) {
  const { settings, listedSites, onChange } = props;
  const { messages } = useWords();
  const head = useHeir<HTMLHeadingElement>();
  return (
    <section id="sites">
      <h2 tabIndex={-1} ref={head}>
        {messages('optSites')}
      </h2>
      <SwitchRow
        label={messages('optListed')}
        more={messages('optListedMore')}
        isOn={settings.listedSites === 'on'}
        onFlip={(on) => onChange((before) => ({ ...before, listedSites: on ? 'on' : 'off' }))}
      />
      <details class="dis">
        <summary>
          {messages('optSeeList', String(listedSites.length))}
          <Icon name="chevron" />
        </summary>
        <ul class="sitelist" lang="en">
          {listedSites.map((site) => (
            <li key={site}>{site}</li>
          ))}
        </ul>
      </details>
      <Exceptions {...props} />
      <AddSite onAddSite={props.onAddSite} />
    </section>
  );
}

function Exceptions({ settings, notGranted, onChange, onAddSite, onRemoveSite }: SitesProps) {
  const { messages } = useWords();
  const sites = Object.entries(settings.sites).sort(([a], [b]) => (a < b ? -1 : 1));
  if (sites.length === 0) {
    return (
      <>
        <h3>{messages('optExceptions')}</h3>
        <p class="xs">{messages('optNoExceptions')}</p>
      </>
    );
  }
  const choose = (site: string, choice: string) => {
    const chosen = choice === 'on' ? 'on' : 'off';
    onChange((before) => ({ ...before, sites: { ...before.sites, [site]: chosen } }));
  };
  return (
    <table class="st">
      <thead>
        <tr>
          <th scope="col">{messages('optExceptions')}</th>
          <th scope="col">{messages('optState')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {sites.map(([site, choice]) => (
          <tr key={site}>
            <th scope="row">{site}</th>
            <td>
              <select
                class="field"
                aria-label={messages('optStateOf', site)}
                value={choice}
                onChange={(event) => choose(site, event.currentTarget.value)}
              >
                <option value="on">{messages('optOn')}</option>
                <option value="off">{messages('optOff')}</option>
              </select>
              {choice === 'on' && notGranted.includes(site) && (
                <span class="xs">
                  {messages('optNotAllowed')}{' '}
                  <button type="button" class="lk" onClick={() => onAddSite(site)}>
                    {messages('optAllow', site)}
                  </button>
                </span>
              )}
            </td>
            <td>
              <RemoveButton name={site} onRemove={() => onRemoveSite(site)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function RemoveButton({ name, onRemove }: { name: string; onRemove(): void }) {
  const { messages } = useWords();
  const label = messages('optRemove', name);
  return (
    <button type="button" class="ib" aria-label={label} title={label} onClick={onRemove}>
      <Icon name="close" />
    </button>
  );
}

function AddSite({ onAddSite }: Pick<OptionsProps, 'onAddSite'>) {
  const { messages } = useWords();
  const [typed, setTyped] = useState('');
  const [answer, setAnswer] = useState('');
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    const site = siteTyped(typed);
    if (site === '') {
      setAnswer(messages('optSiteInvalid'));
      return;
    }
    const added = await onAddSite(site);
    setAnswer(messages(added ? 'optSiteAdded' : 'optSiteRefused', site));
    if (added) setTyped('');
  };
  return (
    <form class="add" onSubmit={add}>
      <input
        class="field"
        type="text"
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        aria-label={messages('optSiteField')}
        placeholder="example.com"
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit" class="btn plain">
        {messages('optAddSite')}
      </button>
      <p class="xs" role="status">
        {answer}
      </p>
    </form>
  );
}

/** The site of an address or a bare hostname; '' for anything else. */
export function siteTyped(text: string): string {
  const trimmed = text.trim();
  const url = URL.parse(/^https?:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`);
  const site = url === null ? '' : siteOf(url.href);
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(site) ? site : '';
}
