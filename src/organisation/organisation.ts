import type { Day } from '../calendar/day.ts';

/** Whom the committee keeps in touch with (幸福 二(8); 秦皇岛 七(三)–(五)). */
export const organisationKinds = {
  administrative: '行政组织',
  social: '社会组织',
  unit: '驻区单位',
  volunteer: '志愿机构',
  property: '物业服务企业',
  owners: '业主委员会',
} as const;

/** An organisation or unit in the community; also its JSON without the id. */
export interface Organisation {
  id: string;
  name: string;
  kind: keyof typeof organisationKinds;
  /** Who speaks for it; never a telephone. */
  contact: string | null;
  address: string | null;
  /** Facilities open to residents: 文化、教育、体育 (秦皇岛 七(五)). */
  facilities: string | null;
  filing: { number: string | null; day: Day } | null;
  since: Day;
  ended_on: Day | null;
  last_contact: Day | null;
}

/** What passed between the committee and an organisation. */
export const liaisonKinds = {
  visit: '走访',
  contact: '联系',
  joint_activity: '共建活动',
  shared_resources: '资源共享',
  joint_meeting: '联席会议',
  filing_help: '帮助备案',
  help: '帮助运作、活动',
  supervision: '日常监督',
  owners_meeting: '业主大会、业委会会议',
  inspection: '物业检查',
  award: '评先表优',
  performance: '履行共建责任',
} as const;

export type LiaisonKind = keyof typeof liaisonKinds;

export interface Liaison {
  id: string;
  organisation_id: string;
  organisation: string;
  day: Day;
  kind: LiaisonKind;
  content: string;
  /** The day the committee was told of a meeting or inspection; after it is no telling. */
  informed: Day | null;
  /** What the committee said when it was heard. */
  opinion: string | null;
  voided: string | null;
}
