import { verb } from '../command/verb.ts';
import { type Organisation, organisationKinds } from './organisation.ts';
import { kindStates } from './sheet.ts';
import { readOrganisations } from './store.ts';

export const list = verb<{ kind?: Organisation['kind']; all?: boolean }>({
  reveals: true,
  options: [
    { flags: '--kind <种类>', text: '只列这一种', choices: organisationKinds },
    { flags: '--all', text: '停用的也列出' },
  ],
  examples: ['jwh organisation list', 'jwh organisation list --kind 驻区单位 --xlsx 驻区单位.xlsx'],
  async run(context, _args, { kind, all }) {
    const found = await readOrganisations(await context.read(), { all: all ?? false });
    const rows = found.filter((one) => kind === undefined || one.kind === kind);
    return {
      sheet: {
        title: '社会组织和驻区单位',
        day: context.today,
        blocks: [
          {
            kind: 'table',
            columns: [
              { key: 'name', label: '名称', type: 'text', wide: true },
              { key: 'kind', label: '种类', type: 'state', states: kindStates },
              { key: 'contact', label: '联系人', type: 'text' },
              { key: 'facilities', label: '开放的设施', type: 'text' },
              { key: 'filed_on', label: '备案', type: 'day', whole: true },
              { key: 'last_contact', label: '最近联系', type: 'day', whole: true },
              { key: 'ended_on', label: '停用', type: 'day', whole: true },
            ],
            rows: rows.map(({ name, kind, contact, facilities, filing, last_contact, ended_on }) => ({
              name,
              kind,
              contact,
              facilities,
              filed_on: filing?.day ?? null,
              last_contact,
              ended_on,
            })),
            empty: '没有登记的组织和单位。',
          },
        ],
      },
    };
  },
});
