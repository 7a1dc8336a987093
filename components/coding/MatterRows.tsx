// Which matter and which request a letter answers. Offered with its reason, never filled in; choosing wrong is worse than none.
import { useText } from '@/components/hooks/use-text.ts';
import { Actions, Button, LinkButton } from '@/components/ui/Button.tsx';
import { Rich } from '@/components/ui/Rich.tsx';
import { Select } from '@/components/ui/Select.tsx';
import type { MatterOffer, MatterOption } from './desk-view.ts';
import css from './MatterRows.module.css';
import { OFFER_WORDS } from './offer-words.ts';
import { RequestSelect } from './RequestSelect.tsx';
import { Hint, Row, Rows } from './Slip.tsx';

export type MatterRowsProps = {
  readonly offer: MatterOffer;
  readonly matters: readonly MatterOption[];
  readonly matterId: string | null;
  readonly requestId: string | null;
  readonly onTakeOffer: () => void;
  readonly onMatter: (matterId: string | null) => void;
  readonly onNewMatter: () => void;
  /** Left out where no request is asked for: on the outgoing request itself. */
  readonly onRequest?: (requestId: string | null) => void;
  readonly onNewRequest?: () => void;
};

export function MatterRows(props: MatterRowsProps) {
  const { t } = useText();
  const chosen = props.matters.find((matter) => matter.matterId === props.matterId) ?? null;
  return (
    <section class={css.matter} aria-label={t('matter_and_request')}>
      <Rows>
        <Row term={t('matter')}>
          <Offer {...props} />
          <div class={css.choose}>
            <Select
              label={t('matter')}
              isChip={chosen !== null}
              value={props.matterId}
              emptyLabel={t('choose')}
              options={props.matters.map(matterChoice)}
              onChange={props.onMatter}
            />
            {chosen === null ? (
              <LinkButton onClick={props.onNewMatter}>{t('start_matter')}</LinkButton>
            ) : (
              <MatchReason offer={props.offer} matterId={chosen.matterId} />
            )}
          </div>
        </Row>
        {props.onRequest === undefined ? null : (
          <Row term={t('answers')}>
            <Answers {...props} chosen={chosen} onRequest={props.onRequest} />
          </Row>
        )}
      </Rows>
    </section>
  );
}

function matterChoice({ matterId, pseudonym, name }: MatterOption): { value: string; label: string } {
  return { value: matterId, label: name === null ? pseudonym : `${pseudonym} ${name}` };
}

function Offer({ offer, matters, matterId, onTakeOffer, onMatter }: MatterRowsProps) {
  const { t } = useText();
  const nameOf = (id: string): string => matters.find((matter) => matter.matterId === id)?.pseudonym ?? '';
  if (matterId !== null) return null;
  if (offer.kind === 'none') return <p class={css.none}>{t('no_match')}</p>;
  if (offer.kind === 'exact') {
    return (
      <div class={css.offer}>
        <Button class={css.suggested} keyCap="M" onClick={onTakeOffer}>
          {t('take_matter', { matter: nameOf(offer.matterId) })}
        </Button>
        <Hint>{t(OFFER_WORDS[offer.reason])}</Hint>
      </div>
    );
  }
  return (
    <div class={css.ties}>
      <p>{t('matters_tie', { count: offer.choices.length })}</p>
      <Actions>
        {offer.choices.map((choice) => (
          <Button key={choice.matterId} class={css.suggested} onClick={() => onMatter(choice.matterId)}>
            {nameOf(choice.matterId)}
          </Button>
        ))}
      </Actions>
    </div>
  );
}

function MatchReason({ offer, matterId }: { readonly offer: MatterOffer; readonly matterId: string }) {
  const { t } = useText();
  if (offer.kind === 'exact' && offer.matterId === matterId) return <Hint>{t(OFFER_WORDS[offer.reason])}</Hint>;
  const tie = offer.kind === 'ties' ? offer.choices.find((choice) => choice.matterId === matterId) : undefined;
  return <Hint>{t(tie === undefined ? 'offer_chosen_by_you' : OFFER_WORDS[tie.reason])}</Hint>;
}

type AnswersProps = MatterRowsProps & {
  readonly chosen: MatterOption | null;
  readonly onRequest: (requestId: string | null) => void;
};

function Answers({ chosen, requestId, onRequest, onNewRequest }: AnswersProps) {
  const { t, tn } = useText();
  if (chosen === null) return <Hint>{t('answers_after_matter')}</Hint>;
  const elapsed = chosen.requests.find((option) => option.requestId === requestId)?.elapsed ?? null;
  return (
    <>
      {chosen.requests.length === 0 ? (
        <span>{t('no_request_logged')} </span>
      ) : (
        <RequestSelect label={t('answers')} requests={chosen.requests} value={requestId} onChange={onRequest} />
      )}
      {elapsed === null ? null : (
        <p class={css.elapsed}>
          <Rich
            text="elapsed_both"
            slots={{
              business: <b>{tn('business_days', elapsed.businessDays)}</b>,
              calendar: tn('calendar_days', elapsed.calendarDays),
            }}
          />
        </p>
      )}
      {requestId === null && onNewRequest !== undefined ? (
        <LinkButton onClick={onNewRequest}>{t('log_request_by_hand')}</LinkButton>
      ) : null}
    </>
  );
}
