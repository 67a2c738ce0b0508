import { type Identity, withoutDoors, withoutIdentity } from './identity.ts';
import { erasedName, erasedText } from './policy.ts';

/** What is no sentence: codes, days and times of day, the number of a record. */
const code = /^(?:[a-z_]{1,40}|\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2})?|\D〔\d{4}〕\d+号|)$/;

/** Whom and where a JSON column points to. */
const pointing = /_id$|^building$/;

/**
 * A JSON column of a record about the person, its words written over: codes, days and figures stay, and what stands under
 * one of `stays` stays without the identity. Pure.
 */
export function saidOver(json: string, stays: readonly string[], identity: Identity): string {
  return JSON.stringify(over(JSON.parse(json), ''));

  function over(value: unknown, key: string): unknown {
    if (Array.isArray(value)) return value.map((one) => over(one, key));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, over(one, name)]));
    }
    if (pointing.test(key)) return null;
    if (typeof value !== 'string') return value;
    if (key === 'person') return erasedName;
    if (stays.includes(key)) return withoutDoors(withoutIdentity(value, identity), identity);
    return code.test(value) ? value : erasedText;
  }
}
