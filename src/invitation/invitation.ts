import { Refusal } from '../base/refusal.ts';
import { plainWords } from '../base/words.ts';
import type { Day } from '../calendar/day.ts';
import { contentsOf } from '../proceeding/casework.ts';
import type { Proceeding } from '../proceeding/proceeding.ts';

/** 需求导向、问题导向、项目导向 (静安 §2.8.2). */
export const orientations = { need: '需求', problem: '问题', project: '项目' } as const;

/** An invitation of departments as it stands in the file (S-JA-17, F-46); also its JSON. */
export interface InvitationFacts {
  orientation: keyof typeof orientations;
  departments: string[];
  request: string;
  /** The day they are asked to come. */
  planned: Day | null;
  place: string | null;
  /** The number of the matter it is about. */
  matter: string | null;
}

export interface Met {
  present: string[];
  outcome: string;
}

/** How the residents and the committee found what a department did. */
export const marks = { satisfied: '满意', partly: '基本满意', dissatisfied: '不满意' } as const;

export interface Appraised {
  grades: Record<string, keyof typeof marks>;
  opinion: string | null;
  by: string | null;
}

/** Where the appraisal goes; the street gathers it for the other two. */
export const recipients = { street: '街道（镇）', district: '区社建办', inspection: '监察考核部门' } as const;

/** Who is meant by a code, a name, or two characters or more of one: 街道, 社建办, 监察. @throws Refusal kind `usage`. */
export function readRecipient(text: string): keyof typeof recipients {
  const meant = plainWords(text);
  const codes = Object.keys(recipients) as (keyof typeof recipients)[];
  const exact = codes.find((code) => code === meant || recipients[code] === meant);
  const like = codes.filter((code) => [...meant].length > 1 && recipients[code].includes(meant));
  const found = exact ?? (like.length === 1 ? like[0] : undefined);
  if (found !== undefined) return found;
  throw new Refusal('usage', 'bad_recipient', `不认识报送的单位“${text}”。`, {
    hint: `可写：${codes.map((code) => `${recipients[code]}（${code}）`).join('、')}`,
  });
}

export interface Sent {
  to: keyof typeof recipients;
  receiver: string | null;
}

export type Invitation = Proceeding<InvitationFacts>;

export const stepWords = { met: '办理', appraised: '评议', sent: '报送' } as const;

/** What was appraised last; undefined before. */
export function appraisedOf(one: Pick<Invitation, 'steps'>): Appraised | undefined {
  return contentsOf<Appraised>(one, 'appraised').at(-1);
}
