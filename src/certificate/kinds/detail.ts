import type { Basis, Condition } from '../certificate.ts';

/** What the lists of the places say of an item beyond its title, by the item's code. */
export interface KindDetail {
  series: number;
  /** What people also call it. */
  also?: readonly string[];
  /** Words by which a clerk may mean it, or another: they only point to it. */
  akin?: readonly string[];
  category: string | null;
  bases: readonly Basis[];
  department: string | null;
  department_now: string | null;
  conditions: readonly Condition[];
  /** Item of the national list that this one is, so that it may no longer be issued once that list holds. */
  barredAs?: string;
  /** Item of the national list it comes near, with what may still be said. */
  near?: { item: string; words: string };
}
