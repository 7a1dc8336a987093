// The findings of one matter with the days and facts they rest on; each can be set aside with a reason, and brought back.
import { useState } from 'preact/hooks';
import forms from '@/components/coding/Forms.module.css';
import { FindingLink } from '@/components/coding/MiniTimeline.tsx';
import { useFormat } from '@/components/hooks/use-format.ts';
import { type MessageKey, useText } from '@/components/hooks/use-text.ts';
import { Actions, Button, LinkButton } from '@/components/ui/Button.tsx';
import { Dialog } from '@/components/ui/Dialog.tsx';
import { FINDING_WORDS } from '@/components/ui/domain-words.ts';
import { Field } from '@/components/ui/Field.tsx';
import { TextArea } from '@/components/ui/TextArea.tsx';
import css from './Matters.module.css';
import type { DismissedView, MatterFindingView } from './matters-view.ts';

export type MatterFindingsProps = {
  readonly findings: readonly MatterFindingView[];
  readonly dismissed: readonly DismissedView[];
  readonly onDismiss: (finding: MatterFindingView, reason: string) => void;
  readonly onUndo: (actionId: string) => void;
};

export function MatterFindings({ findings, dismissed, onDismiss, onUndo }: MatterFindingsProps) {
  const { t, tn } = useText();
  const [open, setOpen] = useState<MatterFindingView | null>(null);
  return (
    <section class={css.block} aria-labelledby="matter-findings">
      <h2 id="matter-findings" class={css.blockTitle}>
        {tn('findings_count', findings.length)}
      </h2>
      <ul>
        {findings.map((finding) => (
          <li key={finding.key} class={css.item}>
            <FindingLink finding={finding} />
            <Facts finding={finding} />
            <LinkButton
              class={css.quietAction}
              label={t('dismiss_of', { finding: t(FINDING_WORDS[finding.number]) })}
              onClick={() => setOpen(finding)}
            >
              {t('dismiss')}
            </LinkButton>
          </li>
        ))}
      </ul>
      {dismissed.map((each) => (
        <Dismissed key={each.finding.key} dismissed={each} onUndo={onUndo} />
      ))}
      {open === null ? null : (
        <Dialog title={t('dismiss_of', { finding: t(FINDING_WORDS[open.number]) })} onClose={() => setOpen(null)}>
          <DismissForm
            onSubmit={(reason) => {
              onDismiss(open, reason);
              setOpen(null);
            }}
            onCancel={() => setOpen(null)}
          />
        </Dialog>
      )}
    </section>
  );
}

/** Facts of a finding that have words; the others stand in the record and the exports. */
const FACT_WORDS: Readonly<Record<string, MessageKey>> = {
  elapsedBusinessDays: 'fact_business_days',
  times: 'fact_times',
  hoursAfterLastReply: 'fact_hours_after_reply',
  hoursAfterRequest: 'fact_hours_after_request',
  hours: 'fact_hours',
  hoursCounted: 'fact_hours_counted',
  days: 'fact_days',
  thresholdDays: 'fact_threshold_days',
  thresholdHours: 'fact_threshold_hours',
  countriesAsked: 'fact_countries_asked',
  withoutTie: 'fact_without_tie',
  declined: 'fact_declined',
  noAnswer: 'fact_no_answer',
  accepted: 'fact_accepted',
  daysFromFiling: 'fact_days_from_filing',
  daysFromRequest: 'fact_days_from_request',
  same: 'fact_same',
  compared: 'fact_compared',
};

function Facts({ finding }: { readonly finding: MatterFindingView }) {
  const { t } = useText();
  const format = useFormat();
  const facts = finding.facts.flatMap(({ name, value }) => {
    const key = FACT_WORDS[name];
    return key === undefined ? [] : [t('fact', { name: t(key), value })];
  });
  return (
    <p class={css.findingFacts}>
      {[finding.days.map((day) => format.day(day)).join(' · '), ...facts].filter((words) => words !== '').join('; ')}
    </p>
  );
}

function Dismissed({
  dismissed,
  onUndo,
}: {
  readonly dismissed: DismissedView;
  readonly onUndo: (id: string) => void;
}) {
  const { t } = useText();
  const format = useFormat();
  const { finding, reason, coder, atUtc, actionId } = dismissed;
  const name = t(FINDING_WORDS[finding.number]);
  return (
    <div class={css.item}>
      <p class={css.missing}>{t('dismissed_by', { finding: name, coder, when: format.instant(atUtc) })}</p>
      <p class={css.findingFacts}>{reason ?? t('not_stated')}</p>
      {actionId === null ? null : (
        <LinkButton
          class={css.quietAction}
          label={t('bring_back_of', { finding: name })}
          onClick={() => onUndo(actionId)}
        >
          {t('bring_back')}
        </LinkButton>
      )}
    </div>
  );
}

function DismissForm(props: { readonly onSubmit: (reason: string) => void; readonly onCancel: () => void }) {
  const { t } = useText();
  const [reason, setReason] = useState('');
  const [isTried, setIsTried] = useState(false);
  const isMissing = reason.trim() === '';
  return (
    <form
      class={forms.form}
      onSubmit={(event) => {
        event.preventDefault();
        setIsTried(true);
        if (!isMissing) props.onSubmit(reason);
      }}
    >
      <p class={forms.hint}>{t('dismiss_words')}</p>
      <Field label={t('dismiss_reason')} error={isTried && isMissing ? t('lacks_reason') : null}>
        <TextArea rows={3} value={reason} onInput={setReason} />
      </Field>
      <Actions>
        <Button variant="main" type="submit">
          {t('dismiss')}
        </Button>
        <Button variant="quiet" onClick={props.onCancel}>
          {t('cancel')}
        </Button>
      </Actions>
    </form>
  );
}
