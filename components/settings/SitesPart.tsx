// Settings: the webmails that may be read for good. Says what is read and when, lists, adds one of one's own, revokes.
import { useState } from 'preact/hooks';
import { useText } from '@/components/hooks/use-text.ts';
import { Actions, Button } from '@/components/ui/Button.tsx';
import { Field, TextInput } from '@/components/ui/Field.tsx';
import css from './SettingsPage.module.css';

export type SitesPartProps = {
  /** Hosts, in alphabetical order. */
  readonly sites: readonly string[];
  /** Asks the browser for what was typed; false when it holds no host, so that nothing was asked. */
  readonly onAllow: (typed: string) => boolean;
  readonly onRevoke: (host: string) => void;
};

export function SitesPart({ sites, onAllow, onRevoke }: SitesPartProps) {
  const { t } = useText();
  const [typed, setTyped] = useState('');
  const [isRefused, setRefused] = useState(false);
  return (
    <form
      class={css.block}
      onSubmit={(event) => {
        event.preventDefault();
        const isAsked = onAllow(typed);
        setRefused(!isAsked);
        if (isAsked) setTyped('');
      }}
    >
      <h2 class={css.title}>{t('sites_title')}</h2>
      <p class={css.words}>{t('sites_words')}</p>
      {sites.length === 0 ? (
        <p class={css.words}>{t('sites_none')}</p>
      ) : (
        <ul>
          {sites.map((host) => (
            <li key={host}>
              <bdi>{host}</bdi> <Button onClick={() => onRevoke(host)}>{t('sites_revoke', { host })}</Button>
            </li>
          ))}
        </ul>
      )}
      <Field label={t('sites_own')} hint={t(isRefused ? 'sites_refused' : 'sites_own_hint')}>
        <TextInput value={typed} onInput={setTyped} />
      </Field>
      <Actions>
        <Button type="submit">{t('sites_allow')}</Button>
      </Actions>
    </form>
  );
}
