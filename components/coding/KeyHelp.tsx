// Every key of the panel, and every code with its definition.
import { useText } from '@/components/hooks/use-text.ts';
import { Dialog } from '@/components/ui/Dialog.tsx';
import { CODE_ORDER, CODE_WORDS } from '@/components/ui/domain-words.ts';
import { KeyCap } from '@/components/ui/KeyCap.tsx';
import type { Codebook } from '@/lib/domain/codebook.ts';
import css from './KeyHelp.module.css';

const COMMANDS = [
  { keyCap: 'M', text: 'key_take' },
  { keyCap: null, text: 'key_save' },
  { keyCap: 'Z', text: 'key_undo' },
  { keyCap: 'E', text: 'key_correct' },
  { keyCap: '?', text: 'key_help' },
] as const;

export function KeyHelp({ codebook, onClose }: { readonly codebook: Codebook | null; readonly onClose: () => void }) {
  const { t } = useText();
  return (
    <Dialog title={t('all_keys')} onClose={onClose}>
      <p class={css.hint}>{t('keys_rule')}</p>
      <dl class={css.keys}>
        {COMMANDS.map(({ keyCap, text }) => (
          <div key={text} class={css.row}>
            <dt>
              <KeyCap>{keyCap ?? t('key_enter')}</KeyCap>
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
        {CODE_ORDER.map((code) => (
          <div key={code} class={css.row}>
            <dt>
              <KeyCap>{CODE_WORDS[code].keyCap}</KeyCap>
            </dt>
            <dd>
              {t(CODE_WORDS[code].text)}
              <span class={css.definition} lang="en">
                {codebook?.codes.find((entry) => entry.code === code)?.definition}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
