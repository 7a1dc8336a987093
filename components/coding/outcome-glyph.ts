// The marks a timeline may carry, apart from the drawings so that view-models need no component.

/** A glyph of a timeline line. */
export type OutcomeGlyph =
  | 'denial'
  | 'reasoned'
  | 'kickback'
  | 'granted'
  | 'partial'
  | 'silent'
  | 'other'
  | 'ack'
  | 'request'
  | 'event'
  | 'here';
