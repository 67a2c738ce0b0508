import { type NeighbourPlace, neighbourPlaces } from '../request/step.ts';
import type { ConditionJudgement } from './condition.ts';
import { papersOf } from './papers.ts';
import { foundBy, type Situation } from './situation.ts';

const nearest: readonly NeighbourPlace[] = ['above', 'below', 'left', 'right'];

/**
 * The neighbours agree, each signed (静安 item 22, D-120): those above, below and beside (a), all of the staircase (b). A side
 * where nobody lives is to be entered as such; where homes are on file, somebody must have been asked.
 */
export const neighboursConsent: ConditionJudgement = {
  label: '经邻居同意',
  asked: ['D-120'],
  decide: (situation, letter) => (letter('D-120') === 'b' ? wholeStaircase(situation) : nextDoor(situation)),
};

function nextDoor(situation: Situation) {
  const neighbours = foundBy(situation).neighbours.filter(({ place }) => nearest.includes(place));
  const open = nearest.filter((place) => !neighbours.some((one) => one.place === place));
  const there = neighbours.filter(({ name }) => name !== null);
  const { staircase, request } = situation;
  const signed = papersOf(request).some(({ kind }) => kind === 'neighbours_signed');
  return counted(there, [
    ...(there.length > 0 || staircase === 0 ? [] : [noneAsked(staircase)]),
    ...(there.length === 0 || signed ? [] : ['没有邻居的书面签名（--paper 邻居签名=说明）']),
    ...(open.length === 0 ? [] : [`没有问：${open.map((place) => neighbourPlaces[place]).join('、')}`]),
  ]);
}

function noneAsked(staircase: number | null): string {
  return staircase === null
    ? '没有一户邻居同意，档案中也没有申请人的住处可以核对'
    : `没有问一户邻居，档案中同楼道另有${staircase}户`;
}

function wholeStaircase(situation: Situation) {
  const there = foundBy(situation).neighbours.filter(({ name }) => name !== null);
  const { staircase } = situation;
  if (staircase === null) return counted(there, ['档案中没有同楼道的住户数']);
  return counted(there, there.length < staircase ? [`同楼道另有${staircase}户，问了${there.length}户`] : []);
}

function counted(there: readonly { name: string | null; agreed: boolean }[], lacking: readonly string[]) {
  const against = there.filter(({ agreed }) => !agreed);
  const words = `邻居${there.length}户，同意${there.length - against.length}户`;
  const no = against.length === 0 ? [] : [`不同意：${against.map(({ name }) => name).join('、')}`];
  return { holds: against.length === 0 && lacking.length === 0, arithmetic: [words, ...no, ...lacking].join('；') };
}
