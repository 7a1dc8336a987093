// The outcomes on which offices and months of sending are compared, in the order of a chart.

/** Silence, kick-backs and denials with no individual reason. */
export const COMPARED = ['no-response', 'field-office-kickback', 'summary-denial'] as const;
export type Compared = (typeof COMPARED)[number];
