import { addStep, insertRequest, patchRequest } from '../../src/certificate/request/store.ts';
import { openOffice } from '../../src/database/open.ts';
import type { Writing } from '../../src/database/writing.ts';
import { inTransaction } from '../../src/database/writing.ts';

/** The day on which `approveMany` has them approved. */
export const approvedOn = '2026-10-30';

/** Puts so many requests on file that are verified and approved, as the counter would have, only faster. */
export async function approveMany(path: string, count: number): Promise<void> {
  const file = await openOffice(path, 'test');
  const author = async () => ({
    ...{ operator: '测试', command: 'certificate approve' },
    ...{ businessDay: approvedOn, at: `${approvedOn}T08:00:00.000Z` },
  });
  try {
    await inTransaction(file, author, false, async (writing) => {
      for (let no = 1; no <= count; no += 1) await approveOne(writing, no);
    });
  } finally {
    file.raw.close();
  }
}

async function approveOne(writing: Writing, no: number): Promise<void> {
  const day = approvedOn;
  const request = await insertRequest(writing, {
    ...{ day, kind: 'general', title: '社会实践证明', applicant: `学生${no}`, person_id: null, id_number: null },
    ...{ address: `${1 + (no % 30)}号楼`, id_document: 'hukou', id_tail: '1234', purpose: '学校要求', recipient: null },
    ...{ proxy: null, proxy_mandate: null, handler: '孙秀英', handler_id: null, copies: 1, matter_id: null },
    facts: {
      ...{ information: '暑期参加社区活动', fields: {}, papers: [], host: null, beyond: null, subject_matter: null },
      ...{ basis: '志愿服务条例', notarisation: false, proxy_id: null },
    },
  });
  await addStep(writing, request, {
    ...{ step: 'inquired' as const, day, name: '孙秀英', person_id: null },
    content: {
      ...{
        ways: ['records' as const],
        found: '暑期参加社区志愿服务五天',
        confirmed: true,
        evidence: [],
        witnesses: [],
      },
      ...{ neighbours: [], papers: [], since: null, away: null, basis: null },
    },
  });
  await addStep(writing, request, {
    ...{ step: 'approved' as const, day, name: '王建国', person_id: null },
    content: { post: '主任', delegation: null, note: null },
  });
  await patchRequest(writing, request, { state: 'approved', state_day: day });
}
