import type { Assess } from '../proceeding/assessment.ts';
import { typedNumber } from '../proceeding/proceeding.ts';
import { type Coordination, type StepOf, stepsOf } from './coordination.ts';
import { judgeSignatures, signatureRule, signersOf } from './signatures.ts';
import { adviceOf } from './standing.ts';

/** Whether the instrument of the latest sitting is complete, by the rules of its day; what earlier ones still lack. */
export async function signaturesNow(one: Coordination, assess: Assess) {
  const signed = await Promise.all(stepsOf(one, 'sat').map((sat) => signaturesOf(one, sat, assess)));
  const last = signed.at(-1);
  const lacking = signed.flatMap(({ judged }, at) =>
    at < signed.length - 1 && judged?.holds === false
      ? [`第${at + 1}次协调会的文书还没有签齐（${judged.arithmetic}）：${signCommand(one)} --sitting ${at + 1}`]
      : [],
  );
  return { judged: last?.judged ?? null, missing: last?.missing ?? [], next: lacking };
}

async function signaturesOf(one: Coordination, sat: StepOf<'sat'>, assess: Assess) {
  const assessment = await assess(sat.day);
  const hasRule = assessment.rule(signatureRule(sat.content.result)) !== undefined;
  const told = { result: sat.content.result, advice: adviceOf(one, sat) };
  return { judged: judgeSignatures(assessment, told, signersOf(one, sat, hasRule)), missing: assessment.missing };
}

function signCommand({ number }: Coordination): string {
  return `jwh coordination sign ${typedNumber(number)} --by 姓名`;
}
