// Codebook 1.0 as data: what each code means, when to use it, when not, and an invented example.
// SOURCE: the project's field notes, section 2 (codebook 1.0, 2026). Wording our own; the examples are invented.
import type { Codebook } from './codebook.ts';

export const CODEBOOK_1_0: Codebook = {
  id: 'recourse',
  version: '1.0',
  codes: [
    {
      code: 'summary-denial',
      definition: 'Refuses what was asked and gives no basis, or only a formula that would fit anyone.',
      useWhen: 'The whole answer would read the same with any other person’s name in it.',
      notWhen: 'A fact of this person is discussed, rightly or wrongly: reasoned denial.',
      example: 'After a review of the totality of the circumstances, release is not warranted.',
    },
    {
      code: 'reasoned-denial',
      definition: 'Refuses and engages with this person’s own facts or evidence, rightly or wrongly.',
      useWhen: 'The reply names a conviction, a date, a relative, a record or a letter as something it weighed.',
      notWhen: 'It only says “criminal history”, “priority” or “all factors”: summary denial.',
      example:
        'Because of the 2014 burglary conviction, and although two sponsor letters were read, release is denied.',
    },
    {
      code: 'field-office-kickback',
      definition: 'Declines to review or decide and sends the requester, or the request, to the field office.',
      useWhen: 'For whatever reason: jurisdiction, first review, or no reason at all.',
      notWhen: 'The writer asked the field office and will answer: acknowledgement. Another agency: misrouted.',
      example: 'Please direct this request to the field office where the person is held.',
    },
    {
      code: 'granted',
      definition: 'Gives all of what was asked: release, parole, a stay, bond or discretion.',
      useWhen: 'Also when conditions come with it, such as supervision or check-ins.',
      notWhen: 'Only part is given, or something else instead: partial relief.',
      example: 'The request is approved; release is planned for Friday under an order of supervision.',
    },
    {
      code: 'partial-relief',
      definition: 'Gives part of what was asked, or something else that is favourable.',
      useWhen: 'For example a short stay of removal, a lower bond or a medical transfer in place of release.',
      notWhen: 'Everything asked was given: granted. Nothing was: a denial.',
      example: 'Release is declined, but removal is stayed for thirty days.',
    },
    {
      code: 'custody-continued',
      definition: 'Decides in a post-order custody review that detention continues.',
      useWhen: 'The reply is, or speaks of, a review under 8 CFR 241.4 or 241.13, such as the 90-day review.',
      notWhen: 'It answers an ordinary request for release: a denial.',
      example: 'Decision to continue detention following the 90-day custody review.',
    },
    {
      code: 'information-requested',
      definition: 'Wants a form, identification or evidence before it will act.',
      useWhen: 'The next step is the requester’s, and the request stays open.',
      notWhen: 'The request was turned away and must be filed anew: rejected, procedural.',
      example: 'Send a signed Form G-28 and we will begin the review.',
    },
    {
      code: 'rejected-procedural',
      definition: 'Is not accepted for a reason of filing: fee, form, signature, place, duplicate.',
      useWhen: 'The merits were not looked at because of how it was filed.',
      notWhen: 'It stays open until something is sent: information requested.',
      example: 'The application is returned because the fee was not enclosed.',
    },
    {
      code: 'misrouted',
      definition: 'Sends the requester to another component or agency, such as OPLA, USCIS, EOIR or CBP.',
      useWhen: 'The reply says that somebody other than the removal officers must be asked.',
      notWhen: 'That somebody is the field office: kick-back.',
      example: 'This is a matter for the Office of the Principal Legal Advisor.',
    },
    {
      code: 'acknowledgement',
      definition: 'Says that the request came in or is under review; by a person or a machine.',
      useWhen: 'Nothing is decided, asked for or passed back.',
      notWhen: 'The request was handed to the field office and the writer is done with it: kick-back.',
      example: 'We have your request and will write again when it was looked at.',
    },
    {
      code: 'undeliverable',
      definition: 'The message did not arrive: a bounce, a full mailbox, a retired address.',
      useWhen: 'A mail system, or a notice on a closed mailbox, says so.',
      notWhen: 'A person is away and the mail did arrive: acknowledgement.',
      example: 'Delivery failed: the recipient’s mailbox is full.',
    },
    {
      code: 'status-update',
      definition: 'Tells of an event without deciding what was asked.',
      useWhen: 'A transfer, a travel document, a third-country request, a planned removal.',
      notWhen: 'The event leaves nothing to decide: moot.',
      example: 'The person was moved to another facility last night.',
    },
    {
      code: 'release-revoked',
      definition: 'Withdraws release, parole or supervision, or detains again.',
      useWhen: 'A liberty that had been given is taken back.',
      notWhen: 'A request for release is refused: a denial.',
      example: 'The order of supervision is revoked as of today.',
    },
    {
      code: 'moot',
      definition: 'Says that nothing is left to decide: released, removed, not in custody.',
      useWhen: 'The reply gives the changed situation as the reason for closing.',
      notWhen: 'Release is the answer to this request: granted.',
      example: 'The person is no longer in custody, so the request is closed.',
    },
    {
      code: 'not-a-reply',
      definition: 'Anything that answers no request. It is never counted.',
      useWhen: 'Records requests, press, reminders, receipts, newsletters, a colleague’s mail.',
      notWhen: 'It tells of this person’s custody: status update.',
      example: 'Your records request has been given a tracking number.',
    },
  ],
};
