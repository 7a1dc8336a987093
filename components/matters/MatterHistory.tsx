// What was recorded in a matter, by whom and when, newest first; every action can be undone, and an undoing too.
import { useFormat } from '@/components/hooks/use-format.ts';
import { type Text, useText } from '@/components/hooks/use-text.ts';
import { LinkButton } from '@/components/ui/Button.tsx';
import { Disclosure } from '@/components/ui/Disclosure.tsx';
import { CODE_WORDS, FINDING_WORDS, REQUEST_KIND_WORDS } from '@/components/ui/domain-words.ts';
import { EVENT_WORDS } from '@/components/ui/event-words.ts';
import css from './Matters.module.css';
import type { HistoryAction, HistoryEntry } from './matters-view.ts';

export type MatterHistoryProps = {
  readonly history: readonly HistoryAction[];
  readonly onUndo: (actionId: string) => void;
};

const SHOWN_AT_FIRST = 12;

export function MatterHistory({ history, onUndo }: MatterHistoryProps) {
  const { t, tn } = useText();
  const rest = history.slice(SHOWN_AT_FIRST);
  return (
    <section class={css.history} aria-labelledby="matter-history">
      <h2 id="matter-history" class={css.blockTitle}>
        {t('matter_history')}
      </h2>
      <Actions actions={history.slice(0, SHOWN_AT_FIRST)} onUndo={onUndo} />
      {rest.length === 0 ? null : (
        <Disclosure summary={tn('history_older', rest.length)}>
          <Actions actions={rest} onUndo={onUndo} />
        </Disclosure>
      )}
    </section>
  );
}

function Actions({
  actions,
  onUndo,
}: {
  readonly actions: readonly HistoryAction[];
  readonly onUndo: (id: string) => void;
}) {
  const text = useText();
  const { t } = text;
  const format = useFormat();
  return (
    <ul>
      {actions.map(({ actionId, atUtc, coder, isUndone, entries }) => {
        const words = entries.map((entry) => entryWords(entry, text, format.day)).join('; ');
        return (
          <li key={actionId} class={css.action}>
            <span class={css.missing}>{t('two_facts', { first: format.instant(atUtc), second: coder })}</span>
            <span>{isUndone ? <s>{words}</s> : words}</span>
            {isUndone ? (
              <span class={css.missing}>{t('undone')}</span>
            ) : (
              <LinkButton label={t('undo_of', { what: words })} onClick={() => onUndo(actionId)}>
                {t('undo')}
              </LinkButton>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function entryWords(entry: HistoryEntry, { t }: Text, day: (day: string) => string): string {
  switch (entry.kind) {
    case 'request':
      return t('two_facts', { first: t(REQUEST_KIND_WORDS[entry.request]), second: day(entry.on) });
    case 'reply':
      return entry.on === null
        ? t('history_reply')
        : t('two_facts', { first: t('history_reply'), second: day(entry.on) });
    case 'decision':
      return t('history_coded', { code: t(CODE_WORDS[entry.code].text) });
    case 'event':
      return t('two_facts', { first: t(EVENT_WORDS[entry.event]), second: day(entry.on) });
    case 'archived':
      return t(entry.isArchived ? 'history_archived' : 'history_unarchived');
    case 'moved':
      return t(entry.isMerge ? 'history_merged' : entry.isInto ? 'history_split_off' : 'history_split');
    case 'dismissed':
      return t('dismiss_of', { finding: t(FINDING_WORDS[entry.number]) });
    case 'undid':
      return t('history_undid');
    case 'matter-started':
      return t('history_started');
    case 'matter-amended':
      return t('history_amended');
    case 'requests-checked':
      return t('history_checked');
    case 'mail-captured':
      return t('history_captured');
    case 'other':
      return t('history_other');
  }
}
