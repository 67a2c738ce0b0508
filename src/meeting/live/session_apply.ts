import type { Step } from './session.ts';
import type { SessionMotion, SessionPerson, SessionState } from './session_state.ts';

/** The number, among those voted on, of the motion that is voted on next. */
function nextVote({ motions }: SessionState): number {
  return motions.filter(({ present }) => present !== null).length + 1;
}

/** Whether somebody was there at all, from the roll-call or later. */
export function hasCome({ moves }: SessionState, { name, atRoll }: SessionPerson): boolean {
  return atRoll === true || moves.some((move) => move.name === name);
}

/** What one step does to the state. Everything that stands in it has been checked before it was written. */
export function applyStep(state: SessionState, step: Step): void {
  if (step.step === 'roll_called') state.rollCalled = true;
  else if (isOfRoll(step)) applyRoll(state, step);
  else applyVote(state, step);
  if (state.people.length === 0) return;
  state.came = state.people.filter((person) => hasCome(state, person)).length;
  state.here = state.people.filter(({ here }) => here).length;
}

const ofRoll = [
  'tick',
  'absent',
  'present_count',
  'attendance',
  'absence',
  'arrived',
  'left',
  'arrived_count',
  'back_count',
  'left_count',
] as const;
type RollStep = Extract<Step, { step: (typeof ofRoll)[number] }>;

function isOfRoll(step: Step): step is RollStep {
  return (ofRoll as readonly string[]).includes(step.step);
}

function applyRoll(state: SessionState, step: RollStep): void {
  if (step.step === 'tick') enter(state, step.at, step.present);
  else if (step.step === 'absent') for (const at of state.people.keys()) enter(state, at, !step.at.includes(at));
  else if (step.step === 'attendance') {
    enter(state, step.at, step.present);
    const { name } = personAt(state, step.at);
    state.moves = state.moves.filter((move) => move.name !== name);
  } else if (step.step === 'absence') personAt(state, step.at).absence = step.reason;
  else if (step.step === 'present_count') [state.came, state.here] = [step.count, step.count];
  else if (step.step === 'arrived_count') [state.came, state.here] = [state.came + step.count, state.here + step.count];
  else if (step.step === 'back_count') state.here += step.count;
  else if (step.step === 'left_count') state.here -= step.count;
  else if (step.step === 'arrived' || step.step === 'left') move(state, step.at, step.step);
}

function enter(state: SessionState, at: number, present: boolean): void {
  const person = personAt(state, at);
  [person.atRoll, person.here] = [present, present];
  if (!present) return;
  person.absence = null;
  endProxy(state, person.name);
}

/** Who is back, or gone again, before the next vote has not moved at all as far as votes are concerned. */
function move(state: SessionState, at: number, way: 'arrived' | 'left'): void {
  const person = personAt(state, at);
  const before = nextVote(state);
  const last = state.moves.findLastIndex(({ name }) => name === person.name);
  if (state.moves[last]?.before === before) state.moves.splice(last, 1);
  else state.moves.push({ name: person.name, move: way, before });
  person.here = way === 'arrived';
  if (way === 'arrived') endProxy(state, person.name);
}

/** Who comes in person needs nobody to speak for him. */
function endProxy(state: SessionState, name: string): void {
  const ended = state.proxies.find(({ absent }) => absent === name);
  if (ended !== undefined) state.said.discussion.push(`${name}到会，原来委托${ended.holder}，委托终止。`);
  state.proxies = state.proxies.filter(({ absent }) => absent !== name);
}

function applyVote(state: SessionState, step: Step): void {
  if (step.step === 'proxy') {
    const [absent, holder] = [personAt(state, step.absent).name, personAt(state, step.holder).name];
    state.proxies.push({ absent, holder, proof: step.proof });
  } else if (step.step === 'motion') {
    const { title, ballot } = step;
    state.motions.push({
      title,
      ballot,
      withdrawn: false,
      counting: {},
      counted: null,
      recounting: false,
      present: null,
    });
  } else if (step.step === 'said') state.said[step.of].push(step.text);
  else if ('no' in step) applyCount(motionAt(state, step.no), step, state.here);
}

function applyCount(motion: SessionMotion, step: Step, here: number): void {
  if (step.step === 'withdrawn') motion.withdrawn = true;
  else if (step.step === 'count') motion.counting[step.field] = step.count;
  else if (step.step === 'recount') [motion.counting, motion.recounting] = [{}, motion.counted !== null];
  else if (step.step === 'vote') {
    motion.present ??= here;
    [motion.counted, motion.counting, motion.recounting] = [motion.counting, {}, false];
  }
}

function personAt({ people }: SessionState, at: number): SessionPerson {
  const person = people[at];
  if (person === undefined) throw new Error(`the roll has no line ${at}`);
  return person;
}

function motionAt({ motions }: SessionState, no: number): SessionMotion {
  const motion = motions[no - 1];
  if (motion === undefined) throw new Error(`there is no motion ${no}`);
  return motion;
}
