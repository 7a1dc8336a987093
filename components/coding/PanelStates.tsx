// The states of the panel in which there is nothing to code: each says what happened, what is safe, what to do.
import { useText } from '@/components/hooks/use-text.ts';
import { Actions, Button, LinkButton, NumberButton } from '@/components/ui/Button.tsx';
import { Notice } from '@/components/ui/Notice.tsx';
import { Quote } from '@/components/ui/Quote.tsx';
import { Rich } from '@/components/ui/Rich.tsx';
import type { DeskActions } from './desk-actions.ts';
import type { PanelView } from './desk-view.ts';
import { LetterHead } from './LetterHead.tsx';
import css from './PanelStates.module.css';
import { Hint, Row, Rows, Slip, SlipLabel, SlipTitle } from './Slip.tsx';
import { Ways } from './Ways.tsx';

/** What every state may do beside its own: the ways that need no permission open forms of the panel. */
export type StateProps<K extends PanelView['kind']> = {
  readonly view: Extract<PanelView, { kind: K }>;
  readonly actions: DeskActions;
  readonly onPaste: () => void;
  readonly onByHand: () => void;
};

export function Loading() {
  const { t } = useText();
  return (
    <Slip>
      <div class={css.bones} aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
      <p role="status" class={css.soft}>
        {t('reading')}
      </p>
    </Slip>
  );
}

export function NoMail({ view, actions, onPaste, onByHand }: StateProps<'no-mail'>) {
  const { t } = useText();
  const { uncodedCount, runningOutCount } = view;
  const open = (count: number) => <NumberButton onClick={actions.onOpenQueue}>{count}</NumberButton>;
  return (
    <>
      <Slip>
        <SlipTitle>{t('no_mail_title')}</SlipTitle>
        <p>
          {uncodedCount + runningOutCount === 0 ? (
            t('no_mail_words')
          ) : (
            <Rich
              text="no_mail_queue"
              slots={{ uncoded: open(uncodedCount), clocks: open(runningOutCount) }}
              counts={{ uncoded: uncodedCount, clocks: runningOutCount }}
            />
          )}
        </p>
      </Slip>
      <Slip>
        <SlipLabel>{t('bring_letter')}</SlipLabel>
        <Ways onPaste={onPaste} onFile={actions.onFile} onByHand={onByHand} onCopyTag={actions.onCopyTag} />
      </Slip>
    </>
  );
}

export function NoGrant({ view, actions, onPaste, onByHand }: StateProps<'no-grant'>) {
  const { t } = useText();
  const host = view.host ?? t('this_page');
  return (
    <>
      <Slip>
        <SlipTitle>{t('no_grant_title')}</SlipTitle>
        <p>
          <Rich text="no_grant_words" slots={{ host: <b>{host}</b> }} />
        </p>
        <Rows>
          <Row term={t('grant_reads')}>{t('grant_reads_words')}</Row>
          <Row term={t('grant_keeps')}>{t('grant_keeps_words')}</Row>
          <Row term={t('grant_sends')}>{t('grant_sends_words')}</Row>
          <Row term={t('grant_stop')}>{t('grant_stop_words')}</Row>
        </Rows>
        {view.isKnownSite ? (
          <>
            <Button variant="main" onClick={actions.onAllowSite}>
              {t('allow_site', { host })}
            </Button>
            <Hint>{t('allow_hint')}</Hint>
          </>
        ) : null}
      </Slip>
      <Slip>
        <SlipLabel>{t('without_permission')}</SlipLabel>
        <Ways onReadSelection={actions.onReadSelection} onPaste={onPaste} onFile={actions.onFile} onByHand={onByHand} />
      </Slip>
    </>
  );
}

export function NotAgencyReply({ view, actions }: StateProps<'not-agency-reply'>) {
  const { t, ofData } = useText();
  const { nature } = view;
  const isLookAlike = nature.kind === 'look-alike-sender';
  return (
    <>
      <LetterHead letter={view.letter} />
      <Slip>
        <SlipTitle>{t(isLookAlike ? 'look_alike_title' : 'not_reply_title')}</SlipTitle>
        {nature.kind === 'look-alike-sender' ? (
          <Notice tone="warn" icon="warn">
            {t('look_alike_words', { domain: nature.domain })}
          </Notice>
        ) : (
          <p>
            {ofData(nature.why.key, nature.why.values)}{' '}
            {nature.evidence === null ? null : <Quote isInline words={nature.evidence.quote.exact} />}
          </p>
        )}
        <p>{t('nothing_recorded_unless')}</p>
        <Actions>
          <Button keyCap="C" onClick={actions.onCodeAnyway}>
            {t('code_anyway')}
          </Button>
          <Button keyCap="0" onClick={actions.onNotAReply}>
            {t('code_not_a_reply')}
          </Button>
        </Actions>
      </Slip>
    </>
  );
}

export function Clipped({ view, actions, onPaste }: StateProps<'clipped'>) {
  const { t } = useText();
  return (
    <>
      <LetterHead letter={view.letter} />
      <Slip>
        <Notice tone="warn" icon="stop" title={t('clipped_title')}>
          {t('clipped_words')}
        </Notice>
        <SlipLabel>{t('open_whole')}</SlipLabel>
        <ol class={css.steps}>
          <li>{t('clipped_step_1')}</li>
          <li>{t('clipped_step_2')}</li>
        </ol>
        <Actions>
          {actions.onShowCut === undefined ? null : <Button onClick={actions.onShowCut}>{t('show_me_where')}</Button>}
          <Button variant="main" onClick={actions.onReadAgain}>
            {t('read_again')}
          </Button>
        </Actions>
      </Slip>
      <Slip>
        <SlipLabel>{t('or_bring_whole')}</SlipLabel>
        <Ways onPaste={onPaste} onFile={actions.onFile} />
        <p class={css.drop}>{t('drop_eml')}</p>
      </Slip>
    </>
  );
}

export function NotUnderstood({ view, actions, onPaste, onByHand }: StateProps<'not-understood'>) {
  const { t } = useText();
  const isAmbiguous = view.ambiguous.length > 0;
  return (
    <Slip>
      <SlipTitle>{t('not_understood_title')}</SlipTitle>
      <Notice tone="warn" icon="warn">
        {t(isAmbiguous ? 'not_understood_ambiguous' : 'not_understood_missing')}
      </Notice>
      <Ways onReadSelection={actions.onReadSelection} onPaste={onPaste} onFile={actions.onFile} onByHand={onByHand} />
      {actions.onCensoredReport === undefined ? null : (
        <p class={css.soft}>
          <LinkButton onClick={actions.onCensoredReport}>{t('censored_report')}</LinkButton>{' '}
          {t('censored_report_words')}
        </p>
      )}
    </Slip>
  );
}

export function Failed({ view, actions, onPaste }: StateProps<'failed'>) {
  const { t } = useText();
  const isReading = view.why === 'reading';
  return (
    <Slip>
      <Notice tone="warn" icon="stop" title={t(isReading ? 'failed_reading' : 'failed_storage_open')} isAlert>
        {t(isReading ? 'failed_reading_do' : 'failed_storage_open_do')}
      </Notice>
      <Button variant="main" onClick={actions.onReadAgain}>
        {t('try_again')}
      </Button>
      {isReading ? <Ways onPaste={onPaste} onFile={actions.onFile} /> : null}
    </Slip>
  );
}

export function ReadOnlyLedger({ view, actions }: StateProps<'read-only'>) {
  const { t } = useText();
  const isNewer = view.why === 'newer';
  return (
    <Slip>
      <SlipTitle>{t(isNewer ? 'ledger_newer_title' : 'ledger_corrupt_title')}</SlipTitle>
      <Notice tone="warn" icon="lock" title={t('ledger_read_only')}>
        {t(isNewer ? 'ledger_newer_words' : 'ledger_corrupt_words')}
      </Notice>
      <Button variant="main" icon="save" onClick={actions.onBackup}>
        {t('save_backup')}
      </Button>
      <Hint>{t('backup_hint')}</Hint>
    </Slip>
  );
}
