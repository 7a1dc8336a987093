// @vitest-environment happy-dom
// Each picture against its own numbers: positions are read back from the drawing and turned into shares and days again.
import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, test } from 'vitest';
import { TextProvider } from '@/components/hooks/text-context.ts';
import { FunnelChart, funnelPlot } from '@/components/patterns/FunnelChart.tsx';
import { MonthChart, monthPlot, monthX } from '@/components/patterns/MonthChart.tsx';
import { OverTimeChart } from '@/components/patterns/OverTimeChart.tsx';
import { PatternsPage } from '@/components/patterns/PatternsPage.tsx';
import type { PatternsActions, PatternsView, RecordSelection } from '@/components/patterns/patterns-view.ts';
import { bandPath, countTicks, type Plot, spreadLabels, stepPath, xOf, yOf } from '@/components/patterns/plot.ts';
import type { PatternStatistics } from '@/components/patterns/statistics-view.ts';
import { WaitingChart, waitingPlot } from '@/components/patterns/WaitingChart.tsx';
import { factsOf, NO_FILTERS } from '@/lib/app/pattern-facts.ts';
import { patternView, recordRows } from '@/lib/app/pattern-view.ts';
import { DEFAULT_CLOCK_RULES } from '@/lib/domain/clock-rule.ts';
import { stepAt, survivalAt } from '@/lib/rollup/kaplan-meier.ts';
import en from '@/public/_locales/en/messages.json';
import { inventedStates } from '@/test/app/pattern-states.ts';

const MESSAGES: Readonly<Record<string, { readonly message: string }>> = en;
const SOURCE = { translate: (key: string) => MESSAGES[key]?.message ?? '', locale: 'en', timeZone: 'UTC' };
const FACTS = factsOf(inventedStates(160), DEFAULT_CLOCK_RULES, NO_FILTERS);
const VIEW = viewOf(FACTS);
const STATISTICS = statisticsOf(VIEW);

let root: HTMLElement | null = null;

async function show(children: ComponentChildren): Promise<HTMLElement> {
  const place = document.createElement('div');
  document.body.append(place);
  root = place;
  await act(() => render(<TextProvider value={SOURCE}>{children}</TextProvider>, place));
  return place;
}

afterEach(() => {
  if (root !== null) render(null, root);
  root?.remove();
});

describe('the curves of waiting', () => {
  test.each(['reply', 'decision'] as const)(
    'every step of the clock "%s" stands where its day and share are',
    async (clock) => {
      const page = await show(<WaitingChart waiting={STATISTICS.waiting} actions={idle()} />);
      const plot = waitingPlot(560, STATISTICS.waiting.ticks.at(-1) ?? 1);
      const view = STATISTICS.waiting.clocks.find((each) => each.clock === clock);
      if (view === undefined) throw new Error('Both clocks are in the view');
      const corners = cornersOf(page, `[data-clock="${clock}"] [data-part="curve"]`);
      expect(corners.length).toBeGreaterThan(10);
      // M, then H to the day of a step and V to its share, again and again: each V ends on the curve.
      for (const { x, y } of corners.filter((_, index) => index > 0 && index % 2 === 0)) {
        const day = dayOf(plot, x);
        expect(shareOf(plot, y)).toBeCloseTo(survivalAt(view.curve, day), 2);
      }
      const last = corners.at(-1);
      expect(dayOf(plot, last?.x ?? 0)).toBe(view.curve.longest);
      const named = [...page.querySelectorAll('[data-at-risk]')].map((node) => node.textContent);
      expect(named).toEqual(STATISTICS.waiting.clocks.flatMap(({ atRisk }) => atRisk.map(String)));
    },
  );

  test('a count at risk opens exactly so many records', async () => {
    const opened: RecordSelection[] = [];
    const page = await show(
      <WaitingChart
        waiting={STATISTICS.waiting}
        actions={{ ...idle(), onOpenRecords: (of) => void opened.push(of) }}
      />,
    );
    const marks = [...page.querySelectorAll<SVGElement>('a[data-mark]')];
    for (const mark of marks) await act(() => void mark.dispatchEvent(new MouseEvent('click', { bubbles: true })));
    const counts = opened.map((selection) => recordRows(FACTS, selection).length);
    expect(counts).toEqual(STATISTICS.waiting.clocks.flatMap(({ atRisk }) => atRisk));
  });
});

test('the areas of what came first meet, fill the height and stand at their shares', async () => {
  const page = await show(<OverTimeChart waiting={STATISTICS.waiting} actions={idle()} />);
  const { firstReply, ticks } = STATISTICS.waiting;
  const plot: Plot = { left: 44, right: 560 - 210, top: 10, bottom: 270, most: ticks.at(-1) ?? 1 };
  const day = 30;
  const x = xOf(plot, day);
  const step = stepAt(firstReply, day);
  const drawn = [...page.querySelectorAll<SVGPathElement>('[data-cause]')].map((path) => {
    const [high, low] = heightsAt(path, x);
    return { cause: path.getAttribute('data-cause') ?? '', share: shareOf(plot, high ?? 0) - shareOf(plot, low ?? 0) };
  });
  expect(drawn.map(({ share }) => share).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 2);
  for (const { cause, share } of drawn) {
    const wanted = cause === 'waiting' ? step?.waiting : step?.byCause[cause as keyof typeof step.byCause].share;
    expect(share, cause).toBeCloseTo(wanted ?? -1, 2);
  }
});

test('an area opens as many records as ended so', () => {
  const { firstReply } = STATISTICS.waiting;
  const day = firstReply.longest ?? 0;
  for (const cause of firstReply.causes) {
    const rows = recordRows(FACTS, { kind: 'ended', clock: 'reply', cause, day });
    const wanted = FACTS.waits.filter(({ reply }) => {
      if (reply.kind === 'left-out' || reply.time.cause !== cause) return false;
      return reply.time.enter === null || reply.time.enter < reply.time.exit;
    });
    expect(rows.length, cause).toBe(wanted.length);
  }
});

test('every office of the funnel stands at its n and share, inside or outside the drawn limits as it says', async () => {
  const page = await show(<FunnelChart funnels={STATISTICS.funnels} actions={idle()} />);
  const funnel = STATISTICS.funnels[0];
  if (funnel === undefined) throw new Error('There is a funnel');
  const plot = funnelPlot(560, funnel.curve.at(-1)?.n ?? 1);
  const points = [...page.querySelectorAll('circle[data-office]')];
  expect(points.length).toBe(funnel.rows.length);
  for (const point of points) {
    const row = funnel.rows.find(({ office }) => office === point.getAttribute('data-office'));
    expect(dayOf(plot, Number(point.getAttribute('cx')))).toBe(row?.share.n);
    expect(shareOf(plot, Number(point.getAttribute('cy')))).toBeCloseTo(row?.share.share ?? -1, 2);
  }
  const high = cornersOf(page, '[data-limit="high95"]');
  funnel.curve.forEach(({ n, high95 }, index) => {
    expect(dayOf(plot, high[index]?.x ?? 0)).toBe(n);
    expect(shareOf(plot, high[index]?.y ?? 0)).toBeCloseTo(high95, 2);
  });
  const common = cornersOf(page, '[data-limit="common"]')[0];
  expect(shareOf(plot, common?.y ?? 0)).toBeCloseTo(funnel.common.share ?? -1, 2);
});

test('every month stands at its share with its limits, and opens its records', async () => {
  const opened: RecordSelection[] = [];
  const actions = { ...idle(), onOpenRecords: (of: RecordSelection) => void opened.push(of) };
  const page = await show(<MonthChart trends={STATISTICS.trends} actions={actions} />);
  const trend = STATISTICS.trends[0];
  if (trend === undefined) throw new Error('There is a trend');
  const plot = monthPlot(1200, trend.months.length, trend.policy.length);
  for (const [index, { month, share, low, high }] of trend.months.entries()) {
    const point = page.querySelector(`[data-month="${month}"]`);
    expect(Number(point?.getAttribute('cx'))).toBe(monthX(plot, index));
    expect(shareOf(plot, Number(point?.getAttribute('cy')))).toBeCloseTo(share.share ?? -1, 2);
    const [top, bottom] = cornersOf(page, `[data-month-limits="${month}"]`)
      .map(({ y }) => shareOf(plot, y))
      .sort((a, b) => a - b);
    expect([top, bottom]).toEqual([expect.closeTo(low ?? -1, 2), expect.closeTo(high ?? -1, 2)]);
  }
  expect(trend.policy.map(({ key }) => key)).toContain('case-review-announced');
  for (const mark of page.querySelectorAll('a[data-mark]')) {
    await act(() => void mark.dispatchEvent(new MouseEvent('click', { bubbles: true })));
  }
  expect(opened.map((selection) => recordRows(FACTS, selection).length)).toEqual(
    trend.months.map(({ share }) => share.count),
  );
});

describe('the page', () => {
  test.each([0, 1, 2, 40])(
    'with %i matters holds no NaN, Infinity, -0 or undefined in a word or an attribute',
    async (count) => {
      const facts = factsOf(inventedStates(count, 9), DEFAULT_CLOCK_RULES, NO_FILTERS);
      const view = patternView(facts, false);
      const state = view === null ? ({ kind: 'empty' } as const) : ({ kind: 'ready', view } as const);
      const page = await show(
        <PatternsPage state={state} actions={idle()} onLoadSample={nothing} onTryAgain={nothing} />,
      );
      expect(page.innerHTML).not.toMatch(/NaN|Infinity|undefined|"-0"|>-0[<.% ]/u);
    },
  );
  test('every drawing has a name, and every mark is a link with a sentence; one tab stop a chart', async () => {
    const page = await show(
      <PatternsPage
        state={{ kind: 'ready', view: VIEW }}
        actions={idle()}
        onLoadSample={nothing}
        onTryAgain={nothing}
      />,
    );
    for (const drawing of page.querySelectorAll('svg[role="group"]')) {
      expect(drawing.getAttribute('aria-label')?.length ?? 0).toBeGreaterThan(40);
      const marks = [...drawing.querySelectorAll('a')];
      expect(marks.every((mark) => (mark.getAttribute('aria-label')?.length ?? 0) > 10)).toBe(true);
      expect(marks.filter((mark) => tabIndexOf(mark) === 0)).toHaveLength(1);
    }
  });
});

describe('geometry', () => {
  const plot: Plot = { left: 0, right: 100, top: 0, bottom: 100, most: 10 };
  test('a curve keeps its value until it steps and ends at the last day', () => {
    expect(
      stepPath(
        plot,
        [
          { at: 2, value: 0.5 },
          { at: 11, value: 0 },
        ],
        { start: 1, until: 10 },
      ),
    ).toBe('M0 0H20V50H100');
  });
  test('a band runs up one edge and back the other', () => {
    expect(bandPath(plot, [{ at: 5, low: 0.2, high: 0.6 }], { low: 1, high: 1, until: 10 })).toBe(
      'M0 0H50V40H100V80H50V0H0Z',
    );
  });
  test('labels keep their order and their distance, inside their room', () => {
    expect(spreadLabels([50, 51, 10], 10, { from: 0, to: 55 })).toEqual([45, 55, 10]);
  });
  test('ticks are round and few', () => {
    expect(countTicks(47, 6)).toEqual([0, 10, 20, 30, 40]);
    expect(countTicks(1, 6)).toEqual([0, 1]);
    expect(yOf(plot, 1)).toBe(0);
  });
});

type Corner = { readonly x: number; readonly y: number };

/** The corners of a path made of M, L, H and V. */
function cornersOf(page: Element, selector: string): readonly Corner[] {
  return corners(page.querySelector(selector)?.getAttribute('d') ?? '');
}

function corners(path: string): readonly Corner[] {
  let at: Corner = { x: 0, y: 0 };
  return [...path.matchAll(/([MLHV])(-?[\d.]+)(?: (-?[\d.]+))?/gu)].map(([, letter, first, second]) => {
    if (letter === 'H') at = { x: Number(first), y: at.y };
    else if (letter === 'V') at = { x: at.x, y: Number(first) };
    else at = { x: Number(first), y: Number(second) };
    return at;
  });
}

/** The heights at which a closed step path crosses an upright line just right of `x`, upper first. */
function heightsAt(path: Element, x: number): readonly number[] {
  const points = corners(path.getAttribute('d') ?? '');
  const line = x + 0.01;
  return points
    .flatMap((point, index) => {
      const next = points[index + 1] ?? points[0];
      if (next === undefined || next.y !== point.y) return [];
      return Math.min(point.x, next.x) <= line && line <= Math.max(point.x, next.x) ? [point.y] : [];
    })
    .sort((a, b) => a - b);
}

function shareOf({ top, bottom }: Plot, y: number): number {
  return (bottom - y) / (bottom - top);
}

function dayOf({ left, right, most }: Plot, x: number): number {
  return Math.round(((x - left) / (right - left)) * most);
}

function viewOf(facts: typeof FACTS): PatternsView {
  const view = patternView(facts, false);
  if (view === null) throw new Error('There are requests');
  return view;
}

function statisticsOf({ statistics }: PatternsView): PatternStatistics {
  if (statistics === null) throw new Error('The view has its statistics');
  return statistics;
}

/** happy-dom keeps the property of a drawing's link without writing the attribute. */
function tabIndexOf(mark: Element): number {
  return Number(mark.getAttribute('tabindex') ?? mark.getAttribute('tabIndex') ?? Reflect.get(mark, 'tabIndex'));
}

const nothing = (): void => undefined;

function idle(): PatternsActions {
  return {
    onFilters: nothing,
    onOpenRecords: nothing,
    onOpenMatter: nothing,
    onSaveCsv: nothing,
    onSaveSvg: nothing,
    onSavePng: nothing,
    onCopySentence: nothing,
    onChangeRule: nothing,
  };
}
