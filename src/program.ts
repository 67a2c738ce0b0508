import { access } from './access/index.ts';
import { admission } from './admission/index.ts';
import { agency } from './agency/index.ts';
import { appraisal } from './appraisal/index.ts';
import { attachment } from './attachment/index.ts';
import { attendance, calendar } from './attendance/index.ts';
import { audit } from './audit/index.ts';
import { backup, restore } from './backup/index.ts';
import { bill } from './bill/index.ts';
import { building } from './building/index.ts';
import { centre } from './centre/index.ts';
import { certificate } from './certificate/index.ts';
import { chronicle } from './chronicle/index.ts';
import { collection } from './collection/index.ts';
import type { Request } from './command/run.ts';
import type { Noun, VerbEntry } from './command/verb.ts';
import type { World } from './command/world.ts';
import { complaint } from './complaint/index.ts';
import { coordination } from './coordination/index.ts';
import { decision } from './decision/index.ts';
import { demo } from './demo/index.ts';
import { diary } from './diary/index.ts';
import { disclosure } from './disclosure/index.ts';
import { duty } from './duty/index.ts';
import { election } from './election/index.ts';
import { emergency } from './emergency/index.ts';
import { fee } from './fee/index.ts';
import { finance } from './finance/index.ts';
import { gift } from './gift/index.ts';
import { group } from './group/index.ts';
import { hearing } from './hearing/index.ts';
import { household } from './household/index.ts';
import { inspection } from './inspection/index.ts';
import { invitation } from './invitation/index.ts';
import { leave } from './leave/index.ts';
import { liaison } from './liaison/index.ts';
import { mailbox } from './mailbox/index.ts';
import { matter } from './matter/index.ts';
import { meeting } from './meeting/index.ts';
import { init, office } from './office/index.ts';
import { organisation } from './organisation/index.ts';
import { patrol } from './patrol/index.ts';
import { plan } from './plan/index.ts';
import { proposal } from './proposal/index.ts';
import { reception } from './reception/index.ts';
import { report } from './report/index.ts';
import { representative } from './representative/index.ts';
import { resident } from './resident/index.ts';
import { resolution } from './resolution/index.ts';
import { rules } from './rulebook/index.ts';
import { schedule } from './schedule/index.ts';
import { seal } from './seal/index.ts';
import { service } from './service/index.ts';
import { staff } from './staff/index.ts';
import { subcommittee } from './subcommittee/index.ts';
import { supervision } from './supervision/index.ts';
import { survey } from './survey/index.ts';
import { team } from './team/index.ts';
import { training } from './training/index.ts';
import { visit } from './visit/index.ts';
import { volunteer } from './volunteer/index.ts';
import { worklog } from './worklog/index.ts';
import { zone } from './zone/index.ts';

/** The nouns of the office, in the order of the help. A new room is one line here. */
export const nouns: readonly Noun[] = [
  office,
  staff,
  attendance,
  leave,
  calendar,
  training,
  inspection,
  patrol,
  worklog,
  centre,
  schedule,
  duty,
  mailbox,
  representative,
  reception,
  complaint,
  resident,
  household,
  building,
  group,
  zone,
  visit,
  diary,
  matter,
  attachment,
  emergency,
  invitation,
  agency,
  service,
  team,
  volunteer,
  organisation,
  liaison,
  admission,
  subcommittee,
  meeting,
  hearing,
  coordination,
  appraisal,
  resolution,
  decision,
  proposal,
  plan,
  report,
  chronicle,
  election,
  supervision,
  survey,
  finance,
  bill,
  gift,
  fee,
  collection,
  disclosure,
  certificate,
  seal,
  rules,
  audit,
  access,
];

/** Commands that stand without a noun. */
export const singles: readonly VerbEntry[] = [init, backup, restore, demo];

/** The command line understood: a request to run, or a text (help, version) to print. @throws Refusal kind `usage`. */
export async function parse(world: World): Promise<Request | { text: string }> {
  const { parseCommandLine } = await import('./command/line.ts');
  return parseCommandLine(nouns, singles, world);
}
