import { Refusal } from '../base/refusal.ts';
import { plainWords } from '../base/words.ts';

/** What was learnt at: trainings that others organise, and the office's own study. */
export const kindWords = {
  initial: '初任培训',
  professional: '专业培训',
  rotation: '集中轮训',
  other: '其他培训',
  study: '集中学习',
  meeting: '学习例会',
  summary: '学习小结会',
  self: '个人自学',
} as const;

export type TrainingKind = keyof typeof kindWords;
export const trainingKinds = Object.keys(kindWords) as TrainingKind[];
export const kindStates = states(kindWords);

/** Who organised it, by rank. */
export const levelWords = { city: '市级', county: '区（县）级', subdistrict: '街道（镇）', community: '社区' } as const;

export type Level = keyof typeof levelWords;
const levels = Object.keys(levelWords) as Level[];
export const levelStates = states(levelWords);

const kindNames: Readonly<Record<string, TrainingKind>> = {
  初任: 'initial',
  岗前培训: 'initial',
  专业: 'professional',
  业务培训: 'professional',
  轮训: 'rotation',
  培训: 'other',
  学习: 'study',
  例会: 'meeting',
  小结会: 'summary',
  自学: 'self',
};

const levelNames: Readonly<Record<string, Level>> = {
  市: 'city',
  区: 'county',
  县: 'county',
  区县: 'county',
  区级: 'county',
  县级: 'county',
  街道: 'subdistrict',
  镇: 'subdistrict',
  街道级: 'subdistrict',
  社区级: 'community',
  居委会: 'community',
};

/** Trainings of the organs above: those whose headcount, time and exam must be kept (长春 七(一)). */
export function isOutside({ kind, level }: { kind: TrainingKind; level: Level | null }): boolean {
  return ['initial', 'professional', 'rotation', 'other'].includes(kind) && level !== 'community';
}

/** A kind by code, name or everyday word; 市级培训 and the like name the level with it. @throws Refusal kind `usage`. */
export function readKind(text: string): { kind: TrainingKind; level: Level | null } {
  const word = plainWords(text);
  const kind = trainingKinds.find((code) => code === word || kindWords[code] === word) ?? kindNames[word];
  if (kind !== undefined) return { kind, level: null };
  const level = levelCalled(word.replace(/培训$/, ''));
  if (level !== undefined) return { kind: 'other', level };
  throw new Refusal('usage', 'unknown_kind', `没有“${word}”这种培训、学习。`, {
    hint: `可选：${trainingKinds.map((code) => `${kindWords[code]}（${code}）`).join('、')}；也可写 市级、区级、街道`,
  });
}

/** @throws Refusal kind `usage`. */
export function readLevel(text: string): Level {
  const level = levelCalled(plainWords(text));
  if (level !== undefined) return level;
  throw new Refusal('usage', 'unknown_level', `没有“${plainWords(text)}”这一级。`, {
    hint: `可选：${levels.map((code) => `${levelWords[code]}（${code}）`).join('、')}`,
  });
}

function levelCalled(word: string): Level | undefined {
  return levels.find((code) => code === word || levelWords[code] === word) ?? levelNames[word];
}

function states<C extends string>(words: Readonly<Record<C, string>>): Record<C, { label: string }> {
  const entries = Object.entries<string>(words).map(([code, label]) => [code, { label }]);
  return Object.fromEntries(entries) as Record<C, { label: string }>;
}
