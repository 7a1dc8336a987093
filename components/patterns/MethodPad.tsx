// The legal pad: how this was counted, and what it does not say.
import type { ComponentChildren } from 'preact';
import { useFormat } from '@/components/hooks/use-format.ts';
import { useText } from '@/components/hooks/use-text.ts';
import { LinkButton, NumberButton } from '@/components/ui/Button.tsx';
import { REQUEST_KIND_WORDS } from '@/components/ui/domain-words.ts';
import { Rich } from '@/components/ui/Rich.tsx';
import css from './MethodPad.module.css';
import type { PatternsActions, PatternsView, RecordSelection } from './patterns-view.ts';
import { percentWords } from './share-words.ts';

export type MethodPadProps = { readonly view: PatternsView; readonly actions: PatternsActions };

export function MethodPad({ view, actions }: MethodPadProps) {
  const { t } = useText();
  const { outcomes } = view;
  return (
    <aside class={css.pad} aria-labelledby="method-pad">
      <h2 id="method-pad" class={css.title}>
        {t('how_counted')}
      </h2>
      <dl class={css.terms}>
        <Term term={t('unit')}>{t('unit_words')}</Term>
        <Term term={t('bucket_no_response')}>
          <RuleWords view={view} /> <LinkButton onClick={actions.onChangeRule}>{t('change_rule')}</LinkButton>
        </Term>
        <Term term={t('intervals')}>{t('intervals_words')}</Term>
        <Term term={t('uncoded')}>
          <Counted text="uncoded_words" count={outcomes.uncoded} of={outcomes.n} actions={actions} opens={UNCODED} />
        </Term>
        <Term term={t('logged_late')}>
          <LoggedLate view={view} actions={actions} />
        </Term>
        {outcomes.viaReply === 0 ? null : (
          <Term term={t('via_reply')}>
            <Counted
              text="via_reply_words"
              count={outcomes.viaReply}
              of={outcomes.n}
              actions={actions}
              opens={VIA_REPLY}
            />
          </Term>
        )}
        {outcomes.undeliverable === 0 ? null : (
          <Term term={t('bucket_undeliverable')}>
            <Counted
              text="undeliverable_words"
              count={outcomes.undeliverable}
              of={outcomes.requests}
              actions={actions}
              opens={UNDELIVERABLE}
            />
          </Term>
        )}
        {outcomes.neverChecked === 0 ? null : (
          <Term term={t('never_checked')}>
            <Counted
              text="never_checked_words"
              count={outcomes.neverChecked}
              of={outcomes.n}
              actions={actions}
              opens={NEVER_CHECKED}
            />
          </Term>
        )}
        <Term term={t('coding')}>{t('coding_words', { version: view.codebookVersion })}</Term>
      </dl>
      <p class={css.foot}>{t('pad_caveat')}</p>
    </aside>
  );
}

const UNCODED: RecordSelection = { kind: 'bucket', bucket: 'uncoded', office: 'all' };
const VIA_REPLY: RecordSelection = { kind: 'via-reply' };
const NEVER_CHECKED: RecordSelection = { kind: 'never-checked' };
const UNDELIVERABLE: RecordSelection = { kind: 'bucket', bucket: 'undeliverable', office: 'all' };

function Term({ term, children }: { readonly term: string; readonly children: ComponentChildren }) {
  return (
    <div class={css.term}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Counted(props: {
  readonly text: 'uncoded_words' | 'via_reply_words' | 'undeliverable_words' | 'never_checked_words';
  readonly count: number;
  readonly of: number;
  readonly opens: RecordSelection;
  readonly actions: PatternsActions;
}) {
  const format = useFormat();
  const open = (
    <NumberButton onClick={() => props.actions.onOpenRecords(props.opens)}>{format.count(props.count)}</NumberButton>
  );
  return <Rich text={props.text} counts={{ count: props.count }} slots={{ count: open, n: format.count(props.of) }} />;
}

function LoggedLate({ view, actions }: MethodPadProps) {
  const text = useText();
  const format = useFormat();
  const { outcomes } = view;
  const percent = outcomes.n === 0 ? 0 : outcomes.loggedLate / outcomes.n;
  return (
    <Rich
      text="logged_late_words"
      slots={{
        count: (
          <NumberButton onClick={() => actions.onOpenRecords({ kind: 'logged-late' })}>
            {format.count(outcomes.loggedLate)}
          </NumberButton>
        ),
        n: format.count(outcomes.n),
        percent: format.percent(percent),
        without: percentWords(outcomes.noResponseWithoutLoggedLate, text, format),
      }}
    />
  );
}

function RuleWords({ view }: { readonly view: PatternsView }) {
  const { t, tn } = useText();
  const format = useFormat();
  const daysOf = (rule: PatternsView['rules'][number]): string =>
    tn(rule.count === 'business' ? 'business_days' : 'calendar_days', rule.days);
  const [only] = view.rules;
  const asOf = format.day(view.asOf);
  if (only !== undefined && view.rules.length === 1) return <>{t('rule_single', { days: daysOf(only), asOf })}</>;
  return (
    <>
      {t('rule_many', { asOf })}
      <ul class={css.rules}>
        {view.rules.map((rule) => (
          <li key={rule.kind}>{t('rule_of', { process: t(REQUEST_KIND_WORDS[rule.kind]), days: daysOf(rule) })}</li>
        ))}
      </ul>
    </>
  );
}
