// The numbers that findings are judged by and that are printed with them.

/** `postReliefDays`: finding 14, days after final relief. `holdHours`: finding 15, hours a jail may hold for ICE. */
export type FindingParameters = { readonly postReliefDays: number; readonly holdHours: number };

/**
 * The defaults: 90 days, the removal period of INA 241(a)(1)(B); 48 hours.
 * SOURCE: INA 241(a)(1)(B); 8 CFR 287.7(d); Form I-247A (2017), as in the project's field notes, sections 1 and 3.
 */
export const DEFAULT_FINDING_PARAMETERS: FindingParameters = { postReliefDays: 90, holdHours: 48 };
