// The views of Patterns: filters under a random id, which is all that the address shows, and the names some of them have.
import { z } from 'zod';
import type { PatternFilters } from '@/components/patterns/patterns-view.ts';
import { Day, Id } from '@/lib/domain/id.ts';
import { MatterCodes, Relief } from '@/lib/domain/matter.ts';
import { OfficeId } from '@/lib/domain/offices.ts';
import { RequestKind } from '@/lib/domain/request.ts';
import type { Session } from './session.ts';

const Filters = z.strictObject({
  kind: RequestKind.nullable(),
  sentFrom: Day.nullable(),
  sentTo: Day.nullable(),
  office: OfficeId.nullable(),
  representation: MatterCodes.shape.representation,
  relief: Relief.shape.kind.or(z.literal('none')).nullable(),
  coder: z.string().nullable(),
  codebookVersion: z.string().nullable(),
});
const StoredView = z.strictObject({ id: Id, name: z.string().nullable(), filters: Filters });

/** One view; `name` is `null` where its filters are only in an address. */
export type StoredView = z.infer<typeof StoredView>;

/** Filters without a name are remembered for this many addresses; the oldest go first. */
const MOST_UNNAMED = 50;

/** Every view, oldest first. A store that does not read as one is as good as none: filters can be chosen again. */
export async function readViews({ ledger }: Session): Promise<readonly StoredView[]> {
  const text = await ledger.patternViews();
  if (text === null) return [];
  const parsed = z.array(StoredView).safeParse(parsedJson(text));
  return parsed.success ? parsed.data : [];
}

/** The id under which these filters are kept, known or new. */
export async function keepFilters(session: Session, filters: PatternFilters): Promise<Id> {
  return change(session, (views) => {
    const same = views.find((view) => isSame(view.filters, filters));
    if (same !== undefined) return { views, value: same.id };
    const id = session.newId();
    const kept = withoutOldest([...views, { id, name: null, filters }]);
    return { views: kept, value: id };
  });
}

/** Gives a view a name, or another one; an empty name takes the name away and leaves the address. */
export async function nameView(session: Session, id: Id, name: string): Promise<void> {
  const trimmed = name.trim();
  await change(session, (views) => ({
    views: views.map((view) => (view.id === id ? { ...view, name: trimmed === '' ? null : trimmed } : view)),
    value: undefined,
  }));
}

/** Reads, changes and writes in turn, so that two pages lose nothing of each other's. */
async function change<T>(
  session: Session,
  make: (views: readonly StoredView[]) => { readonly views: readonly StoredView[]; readonly value: T },
): Promise<T> {
  return session.ledger.inTurn(async () => {
    const { views, value } = make(await readViews(session));
    await session.ledger.keepPatternViews(JSON.stringify(views));
    return value;
  });
}

function withoutOldest(views: readonly StoredView[]): readonly StoredView[] {
  const extra = views.filter(({ name }) => name === null).length - MOST_UNNAMED;
  const gone = new Set(views.filter(({ name }) => name === null).slice(0, Math.max(0, extra)));
  return views.filter((view) => !gone.has(view));
}

function isSame(one: PatternFilters, other: PatternFilters): boolean {
  return (Object.keys(one) as (keyof PatternFilters)[]).every((key) => one[key] === other[key]); // the keys of the type
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // not JSON: the schema refuses it, and no view is known
  }
}
