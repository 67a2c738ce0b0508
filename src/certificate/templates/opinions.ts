import { asked, type Field } from './field.ts';
import { resident } from './phrases.ts';
import type { KindTemplate } from './template.ts';

const view = asked('意见', '本居委会的意见', '同意按规定办理');

/** 自治章程 第十九条12: what it is about, the facts found, the opinion signed. */
function opinion(title: string, about: string, fields: readonly Field[] = [], note?: string): KindTemplate {
  return {
    title: `${title}意见`,
    paragraphs: [
      `${resident}，[现居住在本社区{住址}，]${about}。`,
      '经本居委会[{核实方式}]核实，{事实}。',
      ...(note === undefined ? [] : [note]),
      '本居委会的意见：{意见}。',
    ],
    fields: [...fields, view],
    must: ['姓名', '事实', '意见'],
  };
}

/** The nine formalities of 自治章程; some are barred by the national list, and only earlier ones can be printed. */
export const opinionTemplates: Readonly<Record<string, KindTemplate>> = {
  minimum_living: opinion(
    '申请最低生活保障',
    '申请最低生活保障',
    [],
    '家庭经济状况由民政部门审核确认，本居委会只写了解到的情况。',
  ),
  employment: opinion('办理就业手续', '办理就业手续'),
  school_enrolment: opinion('办理入学手续', '为{学生}办理入学手续', [asked('学生', '谁入学', '其孙王某')]),
  military_enlistment: opinion('办理入伍手续', '报名应征入伍'),
  business_registration: opinion(
    '办理工商登记手续',
    '申请{经营项目}的登记',
    [asked('经营项目', '办什么', '便民早餐店')],
    '本居委会不证明市场主体的住所（经营场所）。',
  ),
  household_transfer: opinion(
    '办理户口迁移手续',
    '申请{迁移情况}',
    [asked('迁移情况', '从哪里迁到哪里', '户口由外区迁入本社区3号楼2单元501室')],
    '户口登记项目由公安机关核定，本居委会只写居住的情况。',
  ),
  birth: opinion('办理出生登记手续', '为新生儿办理登记手续', [], '出生的事实以《出生医学证明》为准。'),
  death: opinion(
    '办理死亡登记手续',
    '为{逝者}办理登记手续',
    [asked('逝者', '谁', '王某')],
    '死亡的事实以医疗机构或公安机关出具的证明为准。',
  ),
  temporary_residence: opinion('办理暂住手续', '[自{居住起日}起暂住，]申请办理暂住手续'),
};
