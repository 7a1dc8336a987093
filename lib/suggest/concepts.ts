// Concepts: words that mean the same to a coder, so that the trained model learns from few letters. Data with its reader.
// SOURCE: our own wording after the project's field notes, sections 1, 2 and 4 (2026-11). `*` ends a beginning of a word.
import type { Token } from './tokens.ts';

const CONCEPTS: Readonly<Record<string, string>> = {
  RELEASE:
    'release* parole* bond bonds bonded discharg* recognizance ror orec osup supervision free freed liberty liberation libertad walk* loose home atd isap bracelet monitor alternatives',
  STAY: 'stay stays stayed i-246 246 halt* paus* postpon* deferr* defer*',
  REQUEST:
    'request* petition* application* app submission* inquir* packet* letter* ask* solicitud* appeal* motion* plea filing* redetermination reconsider* email* correspondence',
  GRANT:
    'grant* approv* allow* authoriz* favorabl* favourabl* agree* consent* accept* concur* sign* green* ok okay okd okayed yes blessing happy pleased glad tickled congrat* good great aprob* conced* autoriz*',
  REFUSE:
    'den* declin* refus* disapprov* reject* unfavorabl* adverse unable unwilling cannot regret* unfortunately sorry nonconcur nope against disinclined inappropriate unpersuaded uphold* upheld affirm* negad* deneg*',
  KEEP: 'keep* remain* stay* continu* retain* maintain* hold* held detain* detention custody kept put staying permanec* detenid*',
  REVIEW: 'review* consider* look* examin* evaluat* weigh* assess* read* studied revis*',
  RECEIVE: 'receiv* recd got log* acknowledg* confirm* recib* arrived register* intake thank* gracias',
  LATER:
    'will shall soon pending queue order days later currently process* await* wait* patience working forthcoming due tomorrow week hear notify notified update* advise* respond* reply',
  FIELD:
    'field local fod ero docket officer officers deportation jurisdiction director supervisor sddo assigned oficina district sub-office afod',
  CITY: 'atlanta baltimore boston buffalo chicago dallas denver detroit paso harlingen houston angeles miami orleans newark philadelphia phoenix antonio diego francisco seattle paul washington york lake',
  HEADQUARTERS: 'headquarters hq ombudsman sro washington upstairs reviewing level',
  SEND: 'contact* submit* direct* redirect* address* forward* refer* route* send* sent write call* reach* raise* take bring go present* resubmit* try ask holler start begin renew consult* pursue work* talk speak',
  FIRST: 'first initial* before until premature ripe exhaust* prior previously yet unless only after step',
  OTHER_AGENCY:
    'opla uscis eoir cbp usms marshal* court judge ij bia citizenship customs border orr hhs hsi sheriff county police prosecutor* attorneys department labor state bureau consul* trial counsel refugee asylum',
  WRONG: 'wrong different another other outside belong* purview lies misdirect* elsewhere shop not-ours',
  NEED: 'need* require* provid* furnish* suppl* missing must please attach* upload* complete* get necessary want* lack* outstanding',
  DOCUMENT:
    'g-28 g 28 form forms waiver document* copy copies proof letter identification id passport records evidence affidavit signature birth certificate name number dob address translation statement sponsor lease stubs 60-001 page',
  FILING:
    'fee* unsigned sign* format duplicate* incomplete edition version person window money order check fax* emailed ink deficient improper* untimely return* unworked unprocessed refile resubmit* log docket* bounce* zip size mb pdf',
  MOOT: 'moot already removed released deported departed left gone closed close* longer nothing effect cancelled vacated withdrawn died passed deceased bonded expired terminated resident',
  MOVE: 'transfer* moved mov* transport* transit flown flight plane bus* charter manifest arriv* land* book* hospital clinic quarantin* staging',
  REMOVAL: 'remov* deport* consulate embassy travel td document* country countries consul* third interview* schedul*',
  REVOKE:
    'revok* revoc* rescind* terminat* pull* withdr* cancel* ended violat* re-detain* redetain* rearrest* back again arrested took taken',
  PART: 'part partial* instead however but lieu limited temporary temporarily short only some half compromise rather halfway lower* reduc* less alternative* although refrain*',
  POST_ORDER:
    'post-order pocr 241 90 180 90-day 180-day panel committee foreseeable likelihood order final withholding annual file',
  BOUNCE:
    'undeliver* mailbox deliver* recipient* quota full daemon postmaster unmonitored retired inactive bounced smtp unknown rejected',
  OFFENCE:
    'convict* arrest* charge* dui* dwi burglar* robber* assault* theft felon* misdemeanor* probation gang weapon* pistol drug* distribution warrant* offense* sentenc*',
  HISTORY:
    'fail* abscond* missed violations disciplin* infraction* reentr* re-entry entry entered order prior walked fake false inconsistent',
  EQUITY:
    'wife husband spouse child* daughter* son mother father grandmother family medical health asthma diabet* sponsor* letters church pastor work job years ties evaluation treatment sober rehabilitat* doctor* clinic hearing',
  WEIGH:
    'weighed outweigh* note* considered despite although while however but against balance overcome persuad* found given show* shown establish* therefore accordingly consequently thus hence',
  AUTOMATIC: 'automat* auto do-not-reply noreply portal tracking number confirmation mailbox monitored',
  RECORDS:
    'foia responsive exempt* redact* pages bond receipt obligor newsletter webinar press media subscribe unsubscribe training reminder check-in appointment survey invited',
};

const NEGATIVE: ReadonlySet<string> = new Set(
  'not no never nor neither without nothing none cannot hardly unable ain aint'.split(' '),
);
const WINDOW = 9;
const NEGATION_WINDOW = 4;

const EXACT = new Map<string, string[]>();
const BEGINNINGS = new Map<string, { readonly beginning: string; readonly concept: string }[]>();
for (const [concept, words] of Object.entries(CONCEPTS)) {
  for (const word of words.split(' ')) {
    if (word.endsWith('*')) {
      const beginning = word.slice(0, -1);
      const key = beginning.slice(0, 2);
      BEGINNINGS.set(key, [...(BEGINNINGS.get(key) ?? []), { beginning, concept }]);
    } else EXACT.set(word, [...(EXACT.get(word) ?? []), concept]);
  }
}

function conceptsOf(word: string): readonly string[] {
  const beginnings = (BEGINNINGS.get(word.slice(0, 2)) ?? []).filter(({ beginning }) => word.startsWith(beginning));
  return [...(EXACT.get(word) ?? []), ...beginnings.map(({ concept }) => concept)];
}

/**
 * The concepts of a sentence: each alone, `!` before it when a negation stands up to four words before, and pairs of two
 * up to nine words apart in their order. The work for a word is bounded.
 * @example conceptRunsOf(tokensOf('not released')) // ['c:!RELEASE', ...]
 */
export function conceptRunsOf(tokens: readonly Token[]): readonly string[] {
  const places: { readonly at: number; readonly concept: string }[] = [];
  let negatedUntil = -1;
  for (const [at, { word }] of tokens.entries()) {
    if (NEGATIVE.has(word)) negatedUntil = at + NEGATION_WINDOW;
    if (word === ',' || word === ';' || word === 'but') negatedUntil = -1;
    for (const concept of conceptsOf(word)) places.push({ at, concept: at <= negatedUntil ? `!${concept}` : concept });
  }
  const runs = new Set<string>();
  for (const [index, { at, concept }] of places.entries()) {
    runs.add(`c:${concept}`);
    for (let next = index + 1; next < places.length && next < index + 20; next += 1) {
      const other = places[next];
      if (other === undefined || other.at - at > WINDOW) break;
      if (other.at > at && other.concept !== concept) runs.add(`c:${concept}>${other.concept}`);
    }
  }
  return [...runs];
}
