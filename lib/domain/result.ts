// Expected failure as a value. Stands under every arrow of the flow.

/** The outcome of something that may fail in a way the caller must handle; `E` is a union told apart by `kind`. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** A success. @example succeed(3) // { ok: true, value: 3 } */
export function succeed<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/** An expected failure. @example fail({ kind: 'locked' }) // { ok: false, error: { kind: 'locked' } } */
export function fail<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}

/** Ends an exhaustive `switch`: a compile error when a case is missing, a throw when the type was evaded. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case of kind ${typeof value}`);
}
