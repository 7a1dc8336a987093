// Plain-text replies of our own in the shapes that mail programs give them in seven languages: text, and the words that are the reply's.

/** `shape` says what is tried; `body` are the reply's own words, white space apart. */
export type QuotedReply = { readonly shape: string; readonly text: string; readonly body: string };

const ASKED = 'Please release my client, who has no criminal history.';
const MARKED = `> Please release my client,\n> who has no criminal history.`;

const LANGUAGES = [
  {
    language: 'en',
    answer: 'The request is denied.',
    attribution: 'On Fri, Apr 9, 2021 at 9:00 AM Dana Quill <dana.quill@firm.example> wrote:',
    separator: '-----Original Message-----',
    headers: 'From: Dana Quill\nSent: Friday, April 9, 2021 9:00 AM\nTo: Intake\nSubject: Request',
    forwarded: '---------- Forwarded message ---------',
  },
  {
    language: 'es',
    answer: 'La solicitud se deniega.',
    attribution: 'El vie, 9 abr 2021 a las 9:00, Dana Quill (<dana.quill@firm.example>) escribió:',
    separator: '-----Mensaje original-----',
    headers: 'De: Dana Quill\nEnviado el: viernes, 9 de abril de 2021 9:00\nPara: Intake\nAsunto: Solicitud',
    forwarded: '---------- Mensaje reenviado ---------',
  },
  {
    language: 'fr',
    answer: 'La demande est refusée.',
    attribution: 'Le ven. 9 avr. 2021 à 09:00, Dana Quill <dana.quill@firm.example> a écrit :',
    separator: "-----Message d'origine-----",
    headers: 'De : Dana Quill\nEnvoyé : vendredi 9 avril 2021 09:00\nÀ : Intake\nObjet : Demande',
    forwarded: '---------- Message transféré ---------',
  },
  {
    language: 'de',
    answer: 'Der Antrag wird abgelehnt.',
    attribution: 'Am Fr., 9. Apr. 2021 um 09:00 Uhr schrieb Dana Quill <dana.quill@firm.example>:',
    separator: '-----Ursprüngliche Nachricht-----',
    headers: 'Von: Dana Quill\nGesendet: Freitag, 9. April 2021 09:00\nAn: Intake\nBetreff: Antrag',
    forwarded: '---------- Weitergeleitete Nachricht ---------',
  },
  {
    language: 'pt',
    answer: 'O pedido foi negado.',
    attribution: 'Em sex., 9 de abr. de 2021 às 09:00, Dana Quill <dana.quill@firm.example> escreveu:',
    separator: '-----Mensagem original-----',
    headers: 'De: Dana Quill\nEnviada em: sexta-feira, 9 de abril de 2021 09:00\nPara: Intake\nAssunto: Pedido',
    forwarded: '---------- Mensagem encaminhada ---------',
  },
  {
    language: 'ru',
    answer: 'В просьбе отказано.',
    attribution: 'пт, 9 апр. 2021 г. в 09:00, Dana Quill <dana.quill@firm.example>:',
    separator: '-----Исходное сообщение-----',
    headers: 'От: Dana Quill\nОтправлено: 9 апреля 2021 г. 09:00\nКому: Intake\nТема: Просьба',
    forwarded: '---------- Пересылаемое сообщение ---------',
  },
  {
    language: 'zh',
    answer: '申请被拒绝。',
    attribution: 'Dana Quill <dana.quill@firm.example> 于2021年4月9日周五 09:00写道:',
    separator: '-----原始邮件-----',
    headers: '发件人: Dana Quill\n发送时间: 2021年4月9日 9:00\n收件人: Intake\n主题: 申请',
    forwarded: '---------- 转发的邮件 ---------',
  },
] as const;

const IN_EACH = LANGUAGES.flatMap(({ language, answer, attribution, separator, headers, forwarded }): QuotedReply[] => [
  { shape: `${language}: introduced, marked`, text: `${answer}\n\n${attribution}\n\n${MARKED}`, body: answer },
  { shape: `${language}: introduced, not marked`, text: `${answer}\n\n${attribution}\n\n${ASKED}`, body: answer },
  { shape: `${language}: separator`, text: `${answer}\n\n${separator}\n${headers}\n\n${ASKED}`, body: answer },
  { shape: `${language}: heading lines alone`, text: `${answer}\n\n${headers}\n\n${ASKED}`, body: answer },
  {
    shape: `${language}: a forwarded mail below`,
    text: `${answer}\n\n${forwarded}\n${headers}\n\n${ASKED}`,
    body: answer,
  },
]);

const NO = 'The request is denied.';
const WHY = 'He is a flight risk.';
const ON = 'On Fri, Apr 9, 2021 at 9:00 AM Dana Quill <dana.quill@firm.example> wrote:';

const OTHERS: readonly QuotedReply[] = [
  { shape: 'nothing quoted', text: `${NO}\n\n${WHY}`, body: `${NO} ${WHY}` },
  { shape: 'the answer below the quote', text: `${ON}\n${MARKED}\n\n${NO}`, body: NO },
  { shape: 'an answer between two quotes', text: `${ON}\n> One?\n\n${NO}\n\n> Two?\n\n${WHY}`, body: `${NO} ${WHY}` },
  { shape: 'above and below', text: `${NO}\n\n${ON}\n${MARKED}\n\n${WHY}`, body: `${NO} ${WHY}` },
  {
    shape: 'introduction over two lines',
    text: `${NO}\n\nOn Fri, Apr 9, 2021 at 9:00 AM Dana Quill\n<dana.quill@firm.example> wrote:\n\n${MARKED}`,
    body: NO,
  },
  {
    shape: 'introduction over three lines',
    text: `${NO}\n\nOn Fri, Apr 9, 2021\nat 9:00 AM Dana Quill\n<dana.quill@firm.example> wrote:\n${MARKED}`,
    body: NO,
  },
  { shape: 'a quote in a quote', text: `${NO}\n\n${ON}\n> Please.\n>> Earlier.\n> > Older.`, body: NO },
  { shape: 'marks without a space', text: `${NO}\n\n${ON}\n>Please release.`, body: NO },
  {
    shape: 'signature under the answer',
    text: `${NO}\n\n-- \nR. Officer\n\n${ON}\n${MARKED}`,
    body: `${NO} -- R. Officer`,
  },
  {
    shape: 'an Outlook rule',
    text: `${NO}\n\n________________________________\nFrom: Dana Quill <dana.quill@firm.example>\nSent: Friday, April 9, 2021 9:00 AM\nTo: Intake\nSubject: Request\n\n${ASKED}`,
    body: NO,
  },
  {
    shape: 'heading lines with asterisks',
    text: `${NO}\n\n*From:* Dana Quill <dana.quill@firm.example>\n*Sent:* Friday, April 9, 2021\n*To:* Intake\n*Subject:* Request\n\n${ASKED}`,
    body: NO,
  },
  {
    shape: 'a phone',
    text: `${NO}\n\nSent from my phone\n\n> On Apr 9, 2021, at 9:00 AM, Dana Quill wrote:\n> \n> Please release.`,
    body: `${NO} Sent from my phone`,
  },
  {
    shape: 'name and address alone',
    text: `${NO}\n\nDana Quill <dana.quill@firm.example> wrote:\n${MARKED}`,
    body: NO,
  },
  {
    shape: 'ISO date and address',
    text: `${NO}\n\n2021-04-09 9:00 GMT-05:00 Dana Quill <dana.quill@firm.example>:\n\n${MARKED}`,
    body: NO,
  },
  { shape: 'Horde', text: `${NO}\n\nQuoting Dana Quill <dana.quill@firm.example>:\n\n${MARKED}`, body: NO },
  { shape: 'Tuta', text: `${NO}\n\nApr 9, 2021, 09:00 by dana.quill@firm.example:\n\n${MARKED}`, body: NO },
  {
    shape: 'Zoho',
    text: `${NO}\n\n---- On Fri, 09 Apr 2021 09:00:00 -0500 Dana Quill wrote ----\n\n${ASKED}`,
    body: NO,
  },
  {
    shape: 'Apple, forwarded',
    text: `${NO}\n\nBegin forwarded message:\n\nFrom: Dana Quill <dana.quill@firm.example>\nDate: April 9, 2021\nTo: Intake\n\n${ASKED}`,
    body: NO,
  },
  {
    shape: 'a sentence that begins with "On" and ends with a colon',
    text: `On April 9, 2021 you asked for release. We answer:\n\n${NO}`,
    body: `On April 9, 2021 you asked for release. We answer: ${NO}`,
  },
  {
    shape: 'a memo heading of the reply itself',
    text: `From: Field Office\nTo: Counsel\nSubject: Decision\n\n${NO}`,
    body: `From: Field Office To: Counsel Subject: Decision ${NO}`,
  },
  {
    shape: 'a line that begins with >From',
    text: `${NO}\n>From now on write to the field office.`,
    body: `${NO} >From now on write to the field office.`,
  },
];

export const QUOTED_REPLIES: readonly QuotedReply[] = [...IN_EACH, ...OTHERS];
