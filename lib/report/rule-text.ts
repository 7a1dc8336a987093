// The declared rule as one cell of a file: the codes of the log, in a fixed order, so that a number never travels bare.
import type { ClockRule } from '@/lib/domain/clock-rule.ts';

/**
 * A declared rule in words of the log.
 * @example ruleText({ kind: 'ice-case-review', days: 14, count: 'calendar' }) // 'ice-case-review: 14 calendar days'
 */
export function ruleText(rule: ClockRule): string {
  return `${rule.kind}: ${rule.days} ${rule.count} ${rule.days === 1 ? 'day' : 'days'}`;
}

/** Several rules as one cell, in the order of their kinds' names. @example rulesText([]) // '' */
export function rulesText(rules: readonly ClockRule[]): string {
  return rules.map(ruleText).sort().join('; ');
}
