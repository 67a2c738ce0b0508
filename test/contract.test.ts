import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { globalOptions } from '../src/command/option.ts';
import { nouns as rooms, singles } from '../src/program.ts';
import { arrangement2027, tableOf } from './calendar/arrangement.ts';
import { certificateContracts, certificateLines } from './certificate/contract.ts';
import { type Counter, openCounter } from './counter.ts';
import { maskedForGood } from './personal/masked_for_good.ts';
import { masks, type Planted, plant, toldIn } from './personal/planted.ts';
import { placeContracts, placeLines } from './place/contract.ts';
import { pdfText, xlsxRows } from './readers.ts';

/**
 * The JSON contract: keys may be added (here too, by hand), never renamed or retyped. `line` is run after the afternoon
 * below; `record`, `row`, `verdict`, `finding` name every key of the answer.
 */
interface Contract {
  line: string;
  record?: string;
  row?: string;
  verdict?: string;
  finding?: string;
}

const verdict =
  'arithmetic base cite cite_words count fallback holds law of others reading readings rule share short subject';
const meeting =
  'absences agenda chair day discussion entitled form kind major motions moves number objections place present proxies proxy_list quorate recorder scrutineers state tellers time vacancies version';
const office =
  'adults default_operator font_folder households id name place representative_seats resident_groups residents rules_from subdistrict';

const entry = 'amount approvals booked_on category day handler happened kind method number party purpose status';
const review = 'current day kind name opinion period place post result';
const gift = 'amount day description entry form fund kind left number purpose quantity source unit unnamed used uses';
const bill = 'first gaps keeper kind last left name next received_on returned_on slips spoilt used';
const billRow = 'first keeper kind last left missing name received_on returned_on spoilt used';
const fee = 'balance clocks day kind missing_rules number price received spent state steps title voided voided_steps';
const accountVerdict =
  'amount approvers arithmetic cite cite_words holds missing others reading readings rule severity subject';

const call =
  'agenda called_on chair convener day duplicates entitled form happened kind members notice_advised notice_by number place recorder state state_day state_reason time title vacancies votes';
const request =
  'call_by day decision effect form hold_by hold_last major matter meeting notice_by number overdue pointed_out proposers state state_day state_reason under';
const judged = 'arithmetic cite cite_words holds label notes others readings rule severity subject';
const election =
  'again body body_chair by_election candidates clocks convener day group invalid issued kind meeting meeting_fallen method number objections organ outcome present proxies proxy_list_day recall returned seats seats_by_post short state state_reason term voter_list_day voters';
const group = 'day leader members name';
const survey =
  'about asked counted_by counts day invalid issued judged meeting meeting_fallen number rectify returned scale scale_name subject valid voided';

const emergency =
  'clocks day facts known missing_rules number occurred on_site place plan state steps title voided voided_steps';
const invitation =
  'clocks day departments matter missing_rules number orientation place planned request state steps title voided voided_steps';
const agency =
  'clocks day matter missing_rules number person person_id request state steps title to voided voided_steps';
const service =
  'building clocks cost day household_id kind missing_rules number person person_id price priority request standard state steps title voided voided_steps';
const admission =
  'agreement basis class clocks conditions content day from funds missing_rules number owner state steps title voided voided_steps';
const subcommittee =
  'chair clocks day members missing_rules no_roll number purpose state steps title voided voided_steps';
const collection =
  'awaiting balance clocks day kind missing_rules number payers purpose received spent state steps title voided voided_steps voluntary zone';
const member = 'end_reason ended_on from_day head kind name person_id skills team trained voided';
const volunteer = 'ended_on name number person_id registered_on services skills tenths';
const organisation = 'address contact ended_on facilities filing kind last_contact liaisons name since';

const person = 'birth_day code gender id id_number name note phone';
const rule = 'cite cite_words fallback force forms from from_status key note status title until value words';

const proceeding = 'clocks day missing_rules number state steps title voided voided_steps';
const training =
  'attendees day discussion exam kind level materials number organiser place remark required required_tenths tenths title to_day voided';
const certificate = 'code day id issuer item level name number person_id state title valid_until voided';
const sealUse =
  'address applicant approver approver_post copies day delegation document filed happened id_shown kept missing_rules note number reason record reviewer scope seal stamper street_approval verified voided';
const sealUseRow =
  'address applicant approver copies day document filed id_shown note number reason record reviewer scope seal stamper state street_approval verified';
const sealed =
  'custodian custodian_from ended_on ending events issuer kind missing_rules name note place received_on shape state voided_events';
const inspection = 'broken day desks findings inspector measures number people place receptions remark time voided';

const hearing = `${proceeding} concerns content department happened initiator major_project matter`;
const coordination = `${proceeding} content focus heated matter parties same_as`;
const appraisal = `${proceeding} body body_kind kind place plan_received planned superior time`;
const posting =
  'channel from_day happened meeting meets no period place poster seal_use_id until_day version voided what';
const disclosed =
  'accounts changes corrected_by day digest from gates items period postings reason responsible telephone to version voided voided_postings';
const urging = 'answer answered_on day due_day items kind number overdue to';
const volume = 'bound_on destroy_from destroyed_on keeper papers year';
const matter = 'corrections day number state steps title voided';
const opinion = 'answer answered_on day due_day item number period responsible state title';
const residentMatter =
  'answer building class clock content day due_day due_origin household_id number person person_id reopened responsible responsible_id source source_id source_number state state_day steps title';
const proposal = 'day happened kind meeting notes number persons replies resolution state text title to voided';
const due = 'arithmetic at_least cite count days due_day from kind period rule severity status';
const correction =
  'adjusted_month after approver arrival before day departure effect entered_on half month person person_id reason state voided';
const report = 'by contents day fallen kind meeting period text title voided';
const visit =
  'asked attempted building class day household_id matters met minutes number person person_id private purpose room seen staff time voided zone';
const diary = 'code content day follow_up matters met name place voided';
const line = 'code day event persons source until_day';
const patrol = 'area day day_minutes findings group minutes notes number outside route team times voided';
const squads = 'day entered members squads';
const worklog = 'day duty lines meetings notes patrol_minutes patrols problems';
const centreItem = 'class day handler how mode number other passed_on passed_to state state_day state_reason title';

const dutyLog =
  'amount arrived away calls cleaned compensation day departed due early events halves late lead note number person slot visits volunteer voided';

const leave =
  'approvers cover days deduct_days from from_half happened joined_days joined_with kind needed number opinions person reason requested_on shortened slip state state_day state_reason to to_half warnings';
const leaveVerdict =
  'approvers arithmetic cite cite_words deduct_days holds label needed notes others readings rule severity subject tier';

const submission = 'director happened in_time month officer position received_by recipient sealed sent_on state voided';
const decision =
  'amount by day decision finding fulfilled_on matter month number person person_id reason reversed_by rule';

const reception =
  'answer class contact content day disposition matter mode number person_id receiver receiver_id recorded_by recorded_on responsible steps time unclear visitor voided within_duty without_matter';
const complaint =
  'against against_id complainant confidential consulted contact day finding handler handling investigated matter mode number person_id reception recorded_by recorded_on state subject time told voided';
const complaintStep = { record: complaint, verdict: judged };

const directorReport =
  'as_of before classes contacts emergencies emergencies_before from matters matters_before period staff to topics topics_withheld zones';
const attachment = 'day digest media name no note record size state voided';

const contracts: Readonly<Record<string, Contract>> = {
  init: { line: 'init --db new.db --name 甲 --place jingan', record: `${office} file` },
  demo: { line: 'demo --dir demo', record: 'files folder' },
  'office show': { line: 'office show', record: `${office} settings` },
  'office set': { line: 'office set --households 3077', record: office },
  'meeting request': {
    line: 'meeting request --by 居民代表=13 --of 61 --matter 停车',
    record: request,
    verdict: `${judged} effect`,
  },
  'meeting requests': {
    line: 'meeting requests',
    row: 'day effect hold_by matter meeting number overdue proposers state',
  },
  'meeting decline': { line: 'meeting decline 1 --reason 已解决', record: request, verdict: `${judged} effect` },
  'meeting call': { line: 'meeting call representatives --day 2026-10-20', record: call, verdict: judged },
  'meeting amend': { line: 'meeting amend 3 --place 活动室', record: call, verdict: judged },
  'meeting cancel': { line: 'meeting cancel 3 --reason 台风', record: call, verdict: judged },
  'meeting notice': { line: 'meeting notice 3', record: `${call} notices on` },
  'meeting notify': { line: 'meeting notify 3 --method 张贴', record: `${call} notices on` },
  'meeting sheets': { line: 'meeting sheets 3', record: 'ballots day entitled lines number votes' },
  'meeting record': {
    line: 'meeting record --kind representatives --day 2026-09-17 --entitled 61 --present 31 --motion 甲=20/11/0',
    record: `${meeting} matters`,
    verdict,
  },
  'hearing open': { line: 'hearing open 甲 --by own', record: hearing },
  'hearing fix': { line: 'hearing fix 2 --day 2026-09-30 --place 会议室', record: hearing },
  'hearing notify': { line: 'hearing notify 1 --on 2026-09-10', record: hearing },
  'hearing survey': { line: 'hearing survey 1 --report 甲 --on 2026-09-10', record: hearing, verdict: judged },
  'hearing hold': { line: 'hearing hold 2 --entitled 5 --present 5 --for 5', record: hearing },
  'hearing publish': { line: 'hearing publish 1 --channel 公开栏', record: hearing, verdict: judged },
  'hearing copy': { line: 'hearing copy 1 --to 区局', record: hearing, verdict: judged },
  'hearing decide': { line: 'hearing decide 1 --by 区局 --decision 甲', record: hearing },
  'hearing list': { line: 'hearing list', row: 'day due_day held initiator last_day number state title' },
  'hearing show': { line: 'hearing show 1', record: hearing, verdict: judged },
  'hearing notice': { line: 'hearing notice 1', record: hearing },
  'hearing minutes': { line: 'hearing minutes 1', record: hearing, verdict: judged },
  'hearing result': { line: 'hearing result 1', record: hearing },
  'hearing void': { line: 'hearing void 1 --reason 抄错', record: hearing },
  'coordination open': { line: 'coordination open 甲 --party 张一、李二 --focus 乙', record: coordination },
  'coordination fix': { line: 'coordination fix 1 --day 2026-09-30 --place 调解室', record: coordination },
  'coordination notify': { line: 'coordination notify 2', record: coordination, verdict: judged },
  'coordination sit': {
    line: 'coordination sit 1 --day 2026-09-18 --result failed',
    record: coordination,
    verdict: judged,
  },
  'coordination advise': {
    line: 'coordination advise 1 --advice 可以起诉',
    record: coordination,
    verdict: judged,
  },
  'coordination sign': { line: 'coordination sign 1 --by 张一', record: coordination, verdict: judged },
  'coordination agree': { line: 'coordination agree 1 --terms 甲', record: coordination, verdict: judged },
  'coordination list': { line: 'coordination list', row: 'day due_day last_day number parties sittings state title' },
  'coordination show': { line: 'coordination show 1', record: coordination, verdict: judged },
  'coordination notice': { line: 'coordination notice 2', record: coordination },
  'coordination minutes': { line: 'coordination minutes 1', record: coordination },
  'coordination instrument': {
    line: 'coordination instrument 1',
    record: `${coordination} complete signers sitting`,
    verdict: judged,
  },
  'coordination void': { line: 'coordination void 1 --reason 抄错', record: coordination },
  'appraisal open': { line: 'appraisal open 工作站 --day 2026-12-28', record: appraisal },
  'appraisal move': { line: 'appraisal move 2 --day 2026-12-29', record: appraisal },
  'appraisal notify': { line: 'appraisal notify 2', record: appraisal, verdict: judged },
  'appraisal receive': { line: 'appraisal receive 2 --paper summary', record: appraisal },
  'appraisal survey': { line: 'appraisal survey 2 --report 甲', record: appraisal },
  'appraisal hold': {
    line: 'appraisal hold 2 --day 2026-09-18 --group 9 --vote 优秀=5',
    record: appraisal,
    verdict: judged,
  },
  'appraisal feedback': { line: 'appraisal feedback 1 --to body', record: appraisal, verdict: judged },
  'appraisal list': { line: 'appraisal list', row: 'day due_day grade kind last_day meeting_day number state title' },
  'appraisal show': { line: 'appraisal show 1', record: appraisal, verdict: judged },
  'appraisal notice': { line: 'appraisal notice 1', record: appraisal },
  'appraisal opinion': { line: 'appraisal opinion 1', record: appraisal, verdict: judged },
  'appraisal void': { line: 'appraisal void 1 --reason 抄错', record: appraisal },
  'emergency log': { line: 'emergency log 甲 --facts 乙 --known 8:00', record: emergency },
  'emergency report': { line: 'emergency report 1 --at 8:30', record: emergency, verdict: judged },
  'emergency act': { line: 'emergency act 1 --text 甲', record: emergency },
  'emergency cause': { line: 'emergency cause 1 --cause 甲', record: emergency },
  'emergency close': { line: 'emergency close 1 --result 甲', record: emergency },
  'emergency list': { line: 'emergency list', row: 'day delay due_day last_day minutes number state title' },
  'emergency show': {
    line: 'emergency show 1 --today 2026-09-19',
    record: emergency,
    verdict: judged,
    finding: 'kind max minutes number',
  },
  'emergency form': { line: 'emergency form 1', record: emergency },
  'emergency void': { line: 'emergency void 1 --reason 抄错', record: emergency },
  'invitation open': { line: 'invitation open 甲 --department 乙 --request 丙', record: invitation },
  'invitation meet': { line: 'invitation meet 1 --outcome 甲', record: invitation },
  'invitation appraise': { line: 'invitation appraise 1 --grade 水务所=满意', record: invitation },
  'invitation send': { line: 'invitation send 1', record: invitation },
  'invitation list': {
    line: 'invitation list',
    row: 'day departments due_day last_day number orientation state title',
  },
  'invitation show': { line: 'invitation show 1', record: invitation },
  'invitation letter': { line: 'invitation letter 1', record: invitation },
  'invitation form': { line: 'invitation form 1', record: invitation },
  'invitation void': { line: 'invitation void 1 --reason 抄错', record: invitation },
  'agency open': { line: 'agency open 甲 --who 乙 --request 丙 --to 丁', record: agency },
  'agency forward': { line: 'agency forward 1', record: agency },
  'agency outcome': { line: 'agency outcome 1 --result 办成 --text 甲', record: agency },
  'agency tell': { line: 'agency tell 1', record: agency },
  'agency list': { line: 'agency list', row: 'day due_day last_day number person state title to' },
  'agency show': { line: 'agency show 1', record: agency },
  'agency form': { line: 'agency form 1', record: agency },
  'agency void': { line: 'agency void 1 --reason 抄错', record: agency },
  'service order': { line: 'service order 甲 --who 乙 --kind 水', record: service },
  'service assign': { line: 'service assign 1 --outside 甲', record: service },
  'service done': { line: 'service done 1 --result 甲 --paid 0', record: service },
  'service rate': { line: 'service rate 2 满意', record: service },
  'service list': { line: 'service list', row: 'day due_day last_day number paid person provider state title' },
  'service show': { line: 'service show 1', record: service },
  'service form': { line: 'service form 1', record: `${service} room` },
  'service void': { line: 'service void 1 --reason 抄错', record: service },
  'team add': { line: 'team add 便民队 --member 李二', record: member },
  'team list': { line: 'team list', row: 'ended_on from_day head kind name skills team trained' },
  'team train': { line: 'team train 马德福 --skill 瓦工', record: member },
  'team leave': { line: 'team leave 马德福', record: member },
  'team void': { line: 'team void 马德福 --reason 登错', record: member },
  'team card': { line: 'team card 便民队 --hotline 0431-85551234', record: 'hotline mailbox members team' },
  'volunteer add': { line: 'volunteer add 李二', record: volunteer },
  'volunteer serve': {
    line: 'volunteer serve 林秀兰 --hours 2 --activity 清扫',
    record: 'activity day names tenths total_tenths',
  },
  'volunteer void': { line: 'volunteer void 林秀兰 --on 2026-04-01 --reason 记错', record: volunteer },
  'volunteer list': { line: 'volunteer list', row: 'ended_on hours name number registered_on skills' },
  'volunteer show': { line: 'volunteer show 林秀兰', record: volunteer },
  'volunteer share': { line: 'volunteer share', record: 'adults missing_rules residents short volunteers' },
  'volunteer roster': { line: 'volunteer roster', row: 'hours name no number registered_on skills' },
  'volunteer end': { line: 'volunteer end 林秀兰', record: volunteer },
  'organisation add': { line: 'organisation add 甲 --kind 驻区单位', record: organisation },
  'organisation list': {
    line: 'organisation list',
    row: 'contact ended_on facilities filed_on kind last_contact name',
  },
  'organisation show': { line: 'organisation show 合唱团', record: organisation },
  'organisation amend': { line: 'organisation amend 合唱团 --contact 甲', record: organisation },
  'organisation resume': { line: 'organisation resume 摄影社', record: organisation },
  'organisation end': { line: 'organisation end 合唱团', record: organisation },
  'liaison log': {
    line: 'liaison log 合唱团 --content 甲',
    record: 'content day informed kind missing_rules opinion organisation',
  },
  'liaison list': { line: 'liaison list', row: 'code content day informed kind opinion organisation' },
  'liaison due': { line: 'liaison due --today 2026-10-01', row: 'contact days from kind last_contact name to' },
  'liaison void': {
    line: 'liaison void 合唱团 --on 2026-09-18 --reason 抄错',
    record: 'code content day informed kind opinion organisation voided',
  },
  'admission receive': { line: 'admission receive 甲 --from 乙', record: admission },
  'admission provide': { line: 'admission provide 1 --funds 甲', record: admission },
  'admission accept': { line: 'admission accept 1', record: admission },
  'admission refuse': { line: 'admission refuse 1 --reason 甲', record: admission },
  'admission list': { line: 'admission list', row: 'basis day due_day from last_day number owner state title' },
  'admission show': { line: 'admission show 1', record: admission },
  'admission form': { line: 'admission form 1', record: admission },
  'admission lists': { line: 'admission lists', record: 'assistance day seal_use' },
  'admission register': {
    line: 'admission register',
    row: 'agreement basis class conditions day from funds number owner state title',
  },
  'admission void': { line: 'admission void 1 --reason 抄错', record: admission },
  'subcommittee found': { line: 'subcommittee found 乙委员会', record: subcommittee },
  'subcommittee appoint': { line: 'subcommittee appoint 甲委员会 王建国', record: subcommittee },
  'subcommittee join': { line: 'subcommittee join 甲委员会 马德福 --source 积极分子', record: subcommittee },
  'subcommittee leave': { line: 'subcommittee leave 甲委员会 周桂兰', record: subcommittee },
  'subcommittee list': {
    line: 'subcommittee list',
    row: 'chair day due_day last_day members number state title',
  },
  'subcommittee show': { line: 'subcommittee show 甲委员会', record: subcommittee },
  'subcommittee dissolve': { line: 'subcommittee dissolve 甲委员会 --reason 换届', record: subcommittee },
  'subcommittee void': { line: 'subcommittee void 甲委员会 --reason 抄错', record: subcommittee },
  'collection open': { line: 'collection open 甲 --purpose 乙', record: collection },
  'collection decide': { line: 'collection decide 1 --resolution 1', record: collection },
  'collection pay': { line: 'collection pay 1 --payer 乙 --amount 5 --method cash', record: collection },
  'collection spend': { line: 'collection spend 1 --entry 2', record: collection },
  'collection publish': { line: 'collection publish 1 --place 公开栏', record: collection },
  'collection close': { line: 'collection close 1 --rest 留用', record: collection },
  'collection accounts': {
    line: 'collection accounts 1',
    record: 'balance day decisions income kind number payers purpose received spending spent state title zone',
  },
  'collection payers': { line: 'collection payers 1', row: 'amount day entry name' },
  'collection list': {
    line: 'collection list',
    row: 'balance day due_day kind last_day number received spent state title',
  },
  'collection show': { line: 'collection show 1', record: collection },
  'collection void': { line: 'collection void 1 --reason 抄错', record: collection },
  'meeting list': { line: 'meeting list', row: 'day entitled kind motions number passed present quorate state' },
  'meeting kinds': {
    line: 'meeting kinds',
    row: 'articles attendees before chair convener delegate entry invited items kind label leader members name named notice observers pass per quorum records rules seats size standing weekday',
  },
  'meeting log': {
    line: 'meeting log morning --present 8 --items 布置今日工作',
    record:
      'absent attendees chair chairs convener day delegated entered items keeper kind major name number observers place present problems quorate recorder seats state tasks time title topics unchecked',
    verdict: judged,
  },
  'meeting due': {
    line: 'meeting due',
    row: 'at_least cite cite_words count days from kind missing name notes period reading rule severity state to',
    verdict: judged,
  },
  'meeting show': {
    line: 'meeting show 1',
    record: `${meeting} attendees call corrections linked matters notices request resolutions steps`,
    verdict,
  },
  'meeting raise': { line: 'meeting raise 1 --title 甲', record: 'day matters number' },
  'meeting minutes': { line: 'meeting minutes 1', record: `${meeting} anchor attendees corrections`, verdict },
  // Its rows are looked at on a terminal: test/built/live.test.ts.
  'meeting live': { line: 'meeting live --list' },
  'meeting close': { line: 'meeting close 1 --by 王建国', record: 'by day notes number state' },
  'meeting correct': {
    line: 'meeting correct 1 --reason 漏记 --place 会议室',
    record: `${meeting} differences reason voided`,
    verdict,
  },
  'meeting void': { line: 'meeting void 1 --reason 重复', record: 'day notes number reason resolutions state' },
  'meeting mark': { line: 'meeting mark 1 --major', record: 'day major number' },
  'resolution list': { line: 'resolution list', row: 'day due_day meeting number publication state title' },
  'resolution show': {
    line: 'resolution show 1',
    record:
      'changed_by changes content day due_day form meeting motion number person progress publications published result_published sealed state title voided wording',
    verdict,
  },
  'resolution progress': {
    line: 'resolution progress 1 --state done',
    record: 'due_day number person progress state title',
  },
  'resolution text': { line: 'resolution text 1 同意。', record: 'content number title' },
  'resolution wording': {
    line: 'resolution wording 1 一户免停车费 --reason 原题写了姓名',
    record: 'number title wording',
  },
  'resolution change': {
    line: 'resolution change 2 --by 1',
    record: 'changed_by number title',
  },
  'resolution publish': {
    line: 'resolution publish 1 --subject resolution --channel 公开栏',
    record: 'number publications title',
  },
  'resolution paper': { line: 'resolution paper 1', record: 'changed_by content day meeting number organ title' },
  'decision open': { line: 'decision open 停车', record: matter },
  'decision step': { line: 'decision step 1 商议 --again --result 同意', record: matter, verdict: judged },
  'decision list': { line: 'decision list', row: 'day number order state step title' },
  'decision show': { line: 'decision show 1', record: matter, verdict: judged },
  'decision paper': { line: 'decision paper 1', record: matter, verdict: judged },
  'decision void': { line: 'decision void 1 --reason 重复', record: matter },
  'proposal motion': { line: 'proposal motion 路灯 --by 张一', record: proposal },
  'proposal question': { line: 'proposal question 收入 --by 张一', record: proposal },
  'proposal mandate': { line: 'proposal mandate 收入 --by 张一 --resolution 1', record: proposal },
  'proposal reply': { line: 'proposal reply 1 --text 已修', record: proposal },
  'proposal list': { line: 'proposal list', row: 'day kind number persons replied state title' },
  'proposal show': { line: 'proposal show 1', record: proposal, verdict: judged },
  'proposal paper': { line: 'proposal paper 1', record: proposal, verdict: judged },
  'proposal void': { line: 'proposal void 1 --reason 撤回', record: proposal },
  'training log': {
    line: 'training log 2026-09-17 --kind 集中学习 --title 乙 --attend 全体',
    record: training,
    verdict: judged,
  },
  'training note': { line: 'training note 1 王建国', record: training, verdict: judged },
  'training score': { line: 'training score 1 王建国=92', record: training, verdict: judged },
  'training amend': { line: 'training amend 1 --remark 甲', record: training, verdict: judged },
  'training list': { line: 'training list', row: 'day hours kind level notes number present title' },
  'training show': { line: 'training show 1', record: training, verdict: judged },
  'training hours': {
    line: 'training hours',
    row: 'initial_by initial_short_tenths initial_state initial_tenths initial_wanted_tenths name person_id since term_city term_from term_times total_tenths until yearly_by yearly_short_tenths yearly_state yearly_tenths yearly_wanted_tenths',
  },
  'training due': {
    line: 'training due',
    row: 'at_least cite cite_words count days from kind name notes period reading rule severity state to',
    verdict: judged,
  },
  'training certificate': {
    line: 'training certificate 王建国 --title 社会工作师 --level 高级 --on 2026-01-01',
    record: certificate,
  },
  'training certificates': { line: 'training certificates', row: certificate, verdict: judged },
  'training revoke': { line: 'training revoke 王建国 --reason 登错', record: certificate },
  'training void': { line: 'training void 1 --reason 登错', record: training, verdict: judged },
  'inspection log': {
    line: 'inspection log 2026-09-17 --inspector 李红',
    record: inspection,
    verdict: `${judged} name person_id`,
  },
  'inspection list': { line: 'inspection list', row: 'day inspector measures number people result' },
  'inspection show': { line: 'inspection show 1', record: inspection, verdict: `${judged} name person_id` },
  'inspection person': {
    line: 'inspection person 王建国',
    record: 'found inspections name person_id times year',
    verdict: `${judged} name person_id`,
  },
  'inspection void': { line: 'inspection void 1 --reason 登错', record: inspection },
  'plan add': { line: 'plan add 乙 --period 2026-09', record: 'from items period to' },
  'plan progress': { line: 'plan progress 2026-09 1 --state done', record: 'from items period to' },
  'plan list': { line: 'plan list', row: 'due_day no period person state title' },
  'plan show': { line: 'plan show 2026-09', record: 'from items period to' },
  'plan due': { line: 'plan due', row: due },
  'plan void': { line: 'plan void 2026-09 1 --reason 不办', record: 'from items period to' },
  'report log': { line: 'report log party --on 2026-09-17', record: report },
  'report due': { line: 'report due', row: `${due} lacking` },
  'report list': { line: 'report list', row: 'by day kind meeting period state' },
  'report paper': { line: 'report paper party 2026Q3', record: 'accounts given items kind next period resolutions' },
  'report week': { line: 'report week', record: directorReport },
  'report month': { line: 'report month', record: directorReport },
  'report quarter': { line: 'report quarter', record: directorReport },
  'report year': { line: 'report year', record: directorReport },
  'report void': { line: 'report void assembly 2026H1 --reason 登错', record: report },
  'chronicle add': { line: 'chronicle add 灯会', record: line },
  'chronicle list': { line: 'chronicle list', row: line },
  'chronicle void': { line: 'chronicle void --meeting 1', record: 'reason what' },
  'visit log': { line: 'visit log 张一 --by 王建国', record: visit, verdict: judged },
  'visit list': {
    line: 'visit list',
    row: 'asked building class day number person purpose room staff time zone',
  },
  'visit show': { line: 'visit show 1', record: visit, verdict: judged },
  // Its rows need areas and tags: test/visit/gaps.test.ts.
  'visit gaps': { line: 'visit gaps' },
  'visit cadence': { line: 'visit cadence', row: 'basis from name per reason source subject' },
  'visit void': { line: 'visit void 1 --reason 重复', record: visit },
  'diary add': { line: 'diary add 甲 --by 王建国', record: diary },
  'diary list': { line: 'diary list', row: 'code content day follow_up matters met name place' },
  'diary show': { line: 'diary show 2026-09-17', record: diary },
  'diary void': { line: 'diary void 2026-09-17 --reason 重复', record: diary },
  'finance open': { line: 'finance open --method cash --amount 100 --day 2026-09-01', record: 'amount day method' },
  'finance income': {
    line: 'finance income --day 2026-09-10 --amount 500 --payer 虹桥街道 --purpose 办公经费 --method transfer',
    record: entry,
  },
  'finance expense': {
    line: 'finance expense --day 2026-09-10 --amount 300.01 --payee 文具店 --purpose 纸 --method cash --handler 李敏',
    record: entry,
    verdict: accountVerdict,
  },
  'finance approve': { line: 'finance approve 1 --post director --by 王建国', record: entry, verdict: accountVerdict },
  'finance list': {
    line: 'finance list',
    row: 'amount booked_on category day kind method number party purpose status',
  },
  'finance show': { line: 'finance show 1', record: entry, verdict: accountVerdict },
  'finance void': { line: 'finance void 1 --reason 抄错', record: `${entry} voided`, verdict: accountVerdict },
  'finance quarter': {
    line: 'finance quarter 2026Q3',
    record: 'awaiting closing from opening payments period postings receipts to',
    row: 'amount category count kind',
  },
  'finance month': {
    line: 'finance month 2026-09',
    record: 'awaiting bank cash closing from opening payments period receipts reviews to',
    row: 'amount category count kind',
  },
  'finance year': {
    line: 'finance year 2026',
    record: 'analysis awaiting before closing from lines opening payments period receipts reviews to',
    row: 'amount before category kind',
  },
  'finance notice': { line: 'finance notice 2026-09 --by 王建国 --today 2026-10-05', record: review },
  'finance audit': { line: 'finance audit 2026-09 --by 周某 --today 2026-10-05', record: review },
  'finance post': {
    line: 'finance post 2026Q3 --by 甲 --place 公开栏 --happened 已贴',
    record: `${review} happened`,
    verdict: judged,
  },
  'finance settle': { line: 'finance settle 2026 --by 王建国 --analysis 甲 --today 2027-01-20', record: review },
  'finance due': { line: 'finance due', row: 'arithmetic cite days due_day kind period rule status', verdict: judged },
  // Its verdicts need a place that has such floors: test/finance/periods.test.ts.
  'finance funding': { line: 'finance funding 2026', record: 'due floors received shares year' },
  'finance export': { line: 'finance export --format hledger', record: 'accounts entries format funds to' },
  'gift receive': {
    line: 'gift receive 布 --kind 补助 --from 街道 --amount 5 --method cash',
    record: gift,
    verdict: judged,
  },
  'gift use': { line: 'gift use 1 --entry 2', record: gift, verdict: judged },
  'gift count': {
    line: 'gift count 2=4 --by 李敏 --witness 张三',
    record: 'counter day explanation not_counted witness',
    row: 'counted description difference expected number unit',
    verdict: judged,
  },
  'gift list': {
    line: 'gift list',
    row: 'amount balance day description entry form given kind number purpose quantity source spent stock unit',
  },
  'gift show': { line: 'gift show 1', record: gift, verdict: judged },
  'gift void': { line: 'gift void 2 --use 1 --reason 甲', record: gift },
  'bill book': { line: 'bill book 乙 --first 1 --last 2 --keeper 甲', record: bill },
  'bill use': { line: 'bill use 甲001 2 --entry 3', record: bill },
  'bill spoil': { line: 'bill spoil 甲001 3 --reason 甲', record: bill },
  'bill return': { line: 'bill return 甲001 --to 街道', record: bill, verdict: judged },
  'bill list': { line: 'bill list', row: billRow },
  'bill show': { line: 'bill show 甲001', record: bill, verdict: judged },
  'bill check': { line: 'bill check', row: billRow },
  'fee open': { line: 'fee open 甲', record: fee, verdict: judged },
  'fee decide': { line: 'fee decide 1 --resolution 1', record: fee, verdict: judged },
  'fee charge': { line: 'fee charge 1 --entry 3', record: fee, verdict: judged },
  'fee spend': { line: 'fee spend 1 --entry 2 --use 社区建设', record: fee, verdict: judged },
  'fee publish': { line: 'fee publish 1 --place 公开栏', record: fee, verdict: judged },
  'fee close': { line: 'fee close 1', record: fee, verdict: judged },
  'fee accounts': {
    line: 'fee accounts 1',
    record: 'balance day decisions kind number price received rows spent state title',
  },
  'fee list': { line: 'fee list', row: 'balance day due_day kind last_day number received spent state title' },
  'fee show': { line: 'fee show 1', record: fee, verdict: judged },
  'fee void': { line: 'fee void 1 --reason 甲', record: fee },
  'finance reverse': {
    line: 'finance reverse 2 --reason 抄错',
    record: `${entry} reverses`,
  },
  'finance wording': {
    line: 'finance wording 1 办公用品 --reason 原文写了住址',
    record: `${entry} wording`,
    verdict: accountVerdict,
  },
  'finance voucher': {
    line: 'finance voucher 1',
    record: 'amount approvals booked_on capitals day handler kind number reversed_by reverses voided',
    verdict: accountVerdict,
  },
  'finance account': { line: 'finance account 服务中心 --day 2026-09-01', record: 'bank cash day kind name' },
  'finance accounts': { line: 'finance accounts', row: 'balance bank cash closed closed_on kind name note since' },
  'finance end': {
    line: 'finance end --fund 空款 --reason 已用完',
    record: 'closed_on kind name reason',
  },
  'finance fund': { line: 'finance fund 慰问款 --purpose 慰问', record: 'account from name opening purpose uses' },
  'finance funds': {
    line: 'finance funds',
    row: 'account balance closed_on from_day name note opening purpose received spent uses',
  },
  'finance budget': {
    line: 'finance budget 2026 --expense 办公费=12000',
    record: 'day kind lines reason reported reviewed version year',
    verdict: judged,
  },
  // Its rows need a budget: test/finance/limits.test.ts.
  'finance budgets': {
    line: 'finance budgets 2026',
    record: 'account outside versions year',
    finding: 'by cite cite_words code kind overdue title',
  },
  'finance standard': {
    line: 'finance standard 通讯费 --amount 100 --per 人月 --cite 甲 --from 2026-01-01',
    record: 'amount cite from_day item per until_day',
  },
  // Its rows need a standard: test/finance/limits.test.ts.
  'finance standards': { line: 'finance standards' },
  'finance ledger': {
    line: 'finance ledger 2026-09',
    record: 'account book closing from fund opening payments period receipts to',
    row: 'balance category day expense income kind method number purpose wording',
  },
  'finance count': {
    line: 'finance count --counted 10 --by 李敏',
    record: 'account bank bank_book book counted counter day difference explanation witness',
    verdict: judged,
    finding: 'amount code',
  },
  'finance check': {
    line: 'finance check 2026-09',
    record: 'account agree from period to',
    row: 'code holds said',
    verdict: judged,
  },
  'finance close': {
    line: 'finance close 2026-09 --by 李敏 --happened 试 --today 2026-10-05',
    record: 'account bank cash closed_by closed_on closing digest entries happened month opening payments receipts',
    verdict: judged,
  },
  'disclose quarter': { line: 'disclose quarter 2026Q3', record: 'accounts from gates items period telephone to' },
  'disclose item': {
    line: 'disclose item set 4 新增2户',
    record: 'arose code columns empty no period rows text title',
  },
  'disclose demand': {
    line: 'disclose demand 停车 --by 居民=869 --of 8689',
    record: 'by count day must number of title',
    verdict: judged,
  },
  'disclose demands': { line: 'disclose demands', row: 'by count day must number of per title voided' },
  'disclose fix': {
    line: 'disclose fix 2 --per quarter --by 王建国 --happened 甲',
    record: 'day happened names number per title',
    verdict: judged,
  },
  'disclose board': { line: 'disclose board', record: 'day meets place telephone' },
  'disclose opinion': { line: 'disclose opinion 2026Q3 --text 甲', record: opinion },
  'disclose opinions': { line: 'disclose opinions', row: opinion },
  'disclose due': { line: 'disclose due', row: 'cite due_day item overdue period posted_on state title' },
  'disclose prepare': { line: 'disclose prepare 2026Q3', record: disclosed },
  'disclose show': { line: 'disclose show 2026Q2', record: disclosed },
  'disclose review': { line: 'disclose review 2026Q2 --by 王建国', record: 'gates period reviews version' },
  'disclose publish': {
    line: 'disclose publish 2026Q2 --by 甲 --channel network --happened 乙',
    record: posting,
    verdict: judged,
  },
  'disclose correct': { line: 'disclose correct 2026Q2 --reason 甲', record: disclosed },
  'disclose void': {
    line: 'disclose void 2026Q2 --reason 甲',
    record: 'counts demands number period posting reply version voided',
  },
  'disclose forms': { line: 'disclose forms', row: 'arithmetic form holds label', verdict: judged },
  'disclose answers': {
    line: 'disclose answers 2026Q2',
    row: 'answer answered_on day due_day number overdue published_on title',
  },
  'disclose answered': { line: 'disclose answered 2026Q2 --by 甲', record: posting },
  'disclose urge': { line: 'disclose urge --kind property --to 甲 --item 收费标准', record: urging },
  'disclose urgings': { line: 'disclose urgings', row: urging },
  'disclose letter': { line: 'disclose letter 1', record: urging },
  'disclose replied': { line: 'disclose replied 1 --text 甲', record: urging },
  'disclose archive': { line: 'disclose archive 2025 --keeper 甲', record: volume },
  'disclose volumes': { line: 'disclose volumes', row: volume },
  'disclose destroy': {
    line: 'disclose destroy 2024 --by 甲',
    record: 'by destroy_from destroyed_on happened keeper year',
  },
  'disclose approve': { line: 'disclose approve 2026Q3 --gate party --by 王建国', record: 'gates period signature' },
  'election plan': {
    line: 'election plan --day 2026-12-20 --method adults --seats 5',
    record: election,
    verdict: judged,
  },
  'election record': {
    line: 'election record --method adults --day 2026-09-17 --voters 10 --returned 9 --seats 5 --candidate 甲=8',
    record: election,
    verdict: judged,
  },
  'election recall': {
    line: 'election recall 王建国 --meeting 4 --reason 失职 --defence heard',
    record: election,
    verdict: judged,
  },
  'election list': {
    line: 'election list',
    row: 'day elected kind meeting meeting_fallen name number outcome seats state',
  },
  'election show': { line: 'election show 1', record: election },
  'election paper': { line: 'election paper 1', record: election },
  'election void': { line: 'election void 1 --reason 抄错 --ground 贿赂', record: election, verdict: judged },
  'supervisor elect': { line: 'supervisor elect 甲一 甲二 --add', record: group },
  'supervisor replace': { line: 'supervisor replace 张一 甲一 --on 2026-09-18 --reason 不称职', record: group },
  'supervisor leave': { line: 'supervisor leave 张一 --on 2026-09-17 --reason 迁出', record: group },
  'supervisor lead': { line: 'supervisor lead 张一', record: group },
  'supervisor list': {
    line: 'supervisor list',
    record: group,
    row: 'election end_reason findings from_day happened leader meeting meeting_fallen name person_id relation representative until_day',
  },
  'survey record': {
    line: 'survey record --name 王建国 --count 称职=3 --count 不称职=9',
    record: 'surveys',
    verdict: judged,
  },
  'survey list': { line: 'survey list', row: `${survey} result` },
  'survey show': { line: 'survey show 1', record: survey, verdict: judged },
  'survey paper': { line: 'survey paper 1', record: survey, verdict: judged },
  'survey ballot': { line: 'survey ballot', row: 'post scale subject' },
  'survey void': { line: 'survey void 1 --reason 抄错', record: survey, verdict: judged },
  'staff add': { line: 'staff add 李敏 --post 会计', record: `${person} posts` },
  'staff list': { line: 'staff list', row: 'gender id name phone posts' },
  'staff show': { line: 'staff show 王建国', record: `${person} employment posts` },
  'staff employ': { line: 'staff employ 王建国 --work-since 2010-07-01', record: `${person} employment posts` },
  'staff amend': { line: 'staff amend 王建国 --phone 13900001234', record: `${person} posts` },
  'staff leave': { line: 'staff leave 王建国 --on 2026-09-17', record: `${person} posts` },
  'rep elect': { line: 'rep elect 赵四 --group 第3居民小组 --from 2026-09-01', record: `${person} memberships` },
  'rep import': {
    line: 'rep import 名册.csv --from 2026-01-10',
    record: 'doubles faulty read taken',
    finding: 'code name row',
  },
  'resident import': {
    line: 'resident import 住户.csv --skip-faulty',
    record:
      'buildings changed changes continued doubles faulty fields households import made read same skipped tags unused',
    row: 'code faults name row says',
    finding: 'code name row says',
  },
  'resident imports': {
    line: 'resident imports',
    row: 'changed code day file made rows undone_on undone_reason',
  },
  'resident undo': {
    line: 'resident undo 最近 --reason 导错了文件',
    record: 'buildings file households import reason restored tags withdrawn',
  },
  'rep list': {
    line: 'rep list',
    record: 'day duplicates elected entitled ex_officio vacancies',
    row: 'bases end_reason from_day name person_id phone resident_group term_no until_day',
  },
  'rep amend': { line: 'rep amend 张一 --group 第4居民小组', record: `${person} memberships` },
  'rep replace': {
    line: 'rep replace 张一 钱七 --on 2026-09-17 --reason 迁出',
    record: `${person} memberships replaces`,
  },
  'rep leave': { line: 'rep leave 李二 --on 2026-09-17 --reason 迁出', record: `${person} memberships` },
  'staff wage': { line: 'staff wage 王建国 3480 --from 2026-01-10', record: 'from_day monthly person' },
  'staff reference': {
    line: 'staff reference 最低工资 2200 --from 2026-01-01 --cite 甲',
    record: 'amount cite from_day kind replaces',
  },
  'staff entitle': {
    line: 'staff entitle 王建国 --recruited 是',
    record: 'elected full_time_since in_need pension person recruited',
  },
  'staff insure': { line: 'staff insure 王建国 养老', record: 'housing_fund insurances person' },
  'staff pay': {
    line: 'staff pay',
    record: 'allowances average_wage county day has_rules leavers minimum_wage subsistence total',
    row: 'city floor gap housing_fund insurances local name pay person_id post_class posts standing',
  },
  'attendance import': {
    line: 'attendance import 打卡.csv --skip-faulty',
    record: 'blank columns doubles faulty invalid layout number people punches read sample sheet taken',
    row: 'code name row says',
  },
  'attendance imports': {
    line: 'attendance imports',
    row: 'file first_day imported_on last_day number rows state undone_on undone_reason',
  },
  'attendance undo': {
    line: 'attendance undo 1 --reason 导错',
    record: 'again file from number punches reason to unknown',
  },
  'attendance mark': {
    line: 'attendance mark 王建国 2026-09-17 病假',
    record: 'days half person reason replaced state',
  },
  'attendance month': {
    line: 'attendance month 2026-09',
    record:
      'adjusted_later adjustments closed corrections due due_reading hours month send_by submissions summer_unset total workdays',
    row: 'days early late leave missing off person person_id planned planned_so_far present rate rest_work unexcused unmarked',
    finding:
      'amount arithmetic cite cite_words days hint holds leaves others person person_id proposal reading readings rule says',
  },
  'attendance close': {
    line: 'attendance close 2026-02 --by 李敏',
    record: 'by day digest month people proposals provisional shaken',
    verdict: judged,
  },
  'attendance submit': {
    line: 'attendance submit 2026-01 --sent 2026-09-18 --sealed --director 王建国 --happened 甲',
    record: `${submission} supersedes`,
    verdict: judged,
  },
  'attendance submissions': { line: 'attendance submissions', row: submission },
  'attendance due': { line: 'attendance due', row: 'closed_on due month overdue send_by sent_on wants' },
  'attendance worksheet': {
    line: 'attendance worksheet 2026-02',
    record: 'closed month people',
    row: 'days early findings late leave lost missing off person person_id planned planned_so_far present rate rest_work unexcused unmarked',
  },
  'attendance decide': {
    line: 'attendance decide 2026-09 王建国 旷工检查 --accept --by 李敏 --reason 甲',
    record: `${decision} reverses`,
  },
  'attendance decisions': { line: 'attendance decisions', row: decision },
  'attendance deductions': {
    line: 'attendance deductions 2026-02',
    record: 'closed month total undecided warnings',
    row: 'amount arithmetic basis by matter number paying_unit person person_id',
  },
  'attendance person': {
    line: 'attendance person 王建国 --year 2026',
    record: 'adjustments admonitions days decisions leaves person person_id total year',
    row: 'closed_on early late leave month off planned planned_so_far present rate rest_work unexcused unmarked',
  },
  'attendance serious': {
    line: 'attendance serious 王建国 --on 2026-09-15 --reason 甲 --by 李敏',
    record: 'by day number person proposes reason',
  },
  'attendance correct': {
    line: 'attendance correct 王建国 2026-09-16 --arrival 8:20 --reason 甲 --by 赵科长',
    record: correction,
  },
  'attendance corrections': { line: 'attendance corrections', row: correction },
  'schedule set': {
    line: 'schedule set 王建国 --from 2026-09-01 --rest 周一,周二 --hours 8:00-12:00',
    record: 'anchor from_day halves hours person person_id reason replaced rest until_day',
  },
  'schedule day': {
    line: 'schedule day 王建国 2026-09-27 work --lead',
    record: 'credit day happened lead person person_id planned_change reason replaced work',
  },
  'schedule list': {
    line: 'schedule list',
    row: 'from_day kind lead person person_id reason until_day voided words work',
  },
  'schedule show': {
    line: 'schedule show 2026-09',
    record: 'days hours month seasons statutory summer_unset workdays',
    row: 'days leads off person person_id planned',
  },
  'schedule void': {
    line: 'schedule void 王建国 2026-09-26 --reason 甲',
    record: 'credits day kind person person_id reason words',
  },
  'leave request': { line: 'leave request 王建国 事假 2026-09-21', record: leave, verdict: leaveVerdict },
  'leave approve': { line: 'leave approve 1 --by 赵永康 --post secretary', record: leave, verdict: leaveVerdict },
  'leave reject': {
    line: 'leave reject 1 --by 赵永康 --post secretary --reason 甲',
    record: leave,
    verdict: leaveVerdict,
  },
  'leave cancel': { line: 'leave cancel 1 --reason 甲', record: leave, verdict: leaveVerdict },
  'leave list': { line: 'leave list', row: leave },
  'leave show': { line: 'leave show 1', record: leave, verdict: leaveVerdict },
  'leave balance': {
    line: 'leave balance',
    row: 'arithmetic carried carried_out entitled left lieu_balance lieu_earned lieu_requested lieu_since lieu_used person requested rest_work used work_since year years',
  },
  'leave earn': {
    line: 'leave earn 王建国 2026-09-13 --days 1 --reason 甲',
    record: 'balance day days person reason source',
  },
  'leave carry': { line: 'leave carry 王建国 --days 1 --reason 甲', record: 'days left_before person reason year' },
  'leave lieu': { line: 'leave lieu', row: 'balance earned pay person shifts taken' },
  'attendance admonish': {
    line: 'attendance admonish 王建国 --on 2026-09-17 --reason 迟到',
    record: 'by day person reason voided',
  },
  'attendance year': {
    line: 'attendance year 2026',
    record: 'months total until workdays year',
    row: 'early late late_days leave months off person person_id planned planned_so_far present rate rest_work unexcused unmarked',
    finding:
      'amount arithmetic cite cite_words days hint holds leaves others person person_id proposal reading readings rule says',
  },
  'attendance heat': { line: 'attendance heat 2026-09', row: 'days person person_id' },
  'attendance legend': { line: 'attendance legend', row: 'label state symbol' },
  'calendar show': { line: 'calendar show 2026', row: 'holidays make_up_work month statutory workdays' },
  'duty plan': { line: 'duty plan 2026-10 --hours 8:00-17:00', record: 'counts from gaps notes number shifts to' },
  'duty urgent': { line: 'duty urgent 2026-10-01 --reason 防汛', record: 'from persons reason to voided' },
  'duty list': { line: 'duty list 2026-09', row: 'day hours lead logged persons slot weekday' },
  'duty swap': {
    line: 'duty swap 2026-09-21 李敏 林文斌 --by 王建国 --reason 有事',
    record: 'approver day from plan reason slot to',
  },
  'duty log': {
    line: 'duty log 2026-09-10 --slot cleaning --who 李敏 --arrived 8:00 --cleaned',
    record: dutyLog,
    finding: 'code next says',
  },
  'duty compensate': { line: 'duty compensate 1 --rest', record: dutyLog, verdict: judged },
  'duty show': { line: 'duty show 1', record: dutyLog },
  'duty check': {
    line: 'duty check 2026-09',
    row: 'day logged persons planned problems slot state uncovered',
    finding: 'cite code day rule says severity slot',
  },
  'duty pay': {
    line: 'duty pay 2026-09',
    row: 'cleaning days earned_halves holiday lead night open other pay person taken_halves total weekend',
  },
  'duty void': { line: 'duty void 1 --reason 抄错', record: 'from lieu number reason shifts' },
  'mailbox open': { line: 'mailbox open --by 李敏 --letters 0', record: 'by code day letters matters note' },
  'mailbox list': { line: 'mailbox list 2026-09', row: 'by code day letters matters note' },
  'mailbox check': {
    line: 'mailbox check 2026-09',
    row: 'at_least cite count period status',
    finding: 'arithmetic cite code day period rule severity',
  },
  'mailbox void': { line: 'mailbox void 2026-09-17 --reason 抄错', record: 'by code day letters note reason' },
  'matter list': { line: 'matter list', row: 'class day due_day number overdue responsible state title' },
  'matter add': { line: 'matter add --title 戊 --class 其他', record: residentMatter },
  'matter show': { line: 'matter show 1', record: `${residentMatter} attachments` },
  'matter assign': { line: 'matter assign 1 王建国', record: residentMatter },
  'matter due': { line: 'matter due 1 2026-10-01', record: residentMatter },
  'matter submit': { line: 'matter submit 1', record: residentMatter },
  'matter refer': { line: 'matter refer 1 --to 区局', record: residentMatter },
  'matter pause': { line: 'matter pause 1 --reason 甲', record: residentMatter },
  'matter resume': { line: 'matter resume 2', record: residentMatter },
  'matter resolve': { line: 'matter resolve 1 --result 甲', record: residentMatter },
  'matter reply': { line: 'matter reply 1 --text 甲 --basis 乙', record: residentMatter },
  'matter rate': { line: 'matter rate 3 满意', record: residentMatter },
  'matter reopen': { line: 'matter reopen 4 --reason 甲', record: residentMatter },
  'matter close': { line: 'matter close 3', record: residentMatter },
  'matter note': { line: 'matter note 1 --text 甲', record: residentMatter },
  'matter void': { line: 'matter void 1 --reason 甲', record: residentMatter },
  'reception log': {
    line: 'reception log --mode 来电 --class 咨询 --content 丙 --receiver 王建国',
    record: reception,
    verdict: judged,
  },
  'reception hand': { line: 'reception hand 1 --to 赵六 --reason 休假', record: reception, verdict: judged },
  'reception answer': { line: 'reception answer 1 --text 甲 --basis 乙', record: reception, verdict: judged },
  'reception explain': { line: 'reception explain 1 --text 甲', record: reception, verdict: judged },
  'reception refer': { line: 'reception refer 1 区局 --contact 甲路1号', record: reception, verdict: judged },
  'reception escalate': { line: 'reception escalate 1 街道赵刚', record: reception, verdict: judged },
  'reception list': {
    line: 'reception list',
    row: 'class content day disposition mode number receiver visitor',
  },
  'reception show': { line: 'reception show 1', record: reception, verdict: judged },
  'reception check': {
    line: 'reception check 2026-09',
    record: 'faults month received',
    row: 'ageing answered_later open reason_given received receiver recorded_late referred solved_on_spot unclear_open',
    finding: 'arithmetic cite day label number readings receiver responsible rule severity subject',
  },
  'reception void': { line: 'reception void 1 --reason 重复', record: reception },
  'complaint log': { line: 'complaint log --subject 甲', ...complaintStep },
  'complaint assign': { line: 'complaint assign 1 赵六 --reason 主任指定', ...complaintStep },
  'complaint consult': { line: 'complaint consult 1 --text 甲', ...complaintStep },
  'complaint facts': { line: 'complaint facts 1 --text 甲', ...complaintStep },
  'complaint find': { line: 'complaint find 1 属实 --text 甲', ...complaintStep },
  'complaint handle': { line: 'complaint handle 2 --text 甲 --basis 乙', ...complaintStep },
  'complaint tell': { line: 'complaint tell 2 --text 甲 --basis 乙', ...complaintStep },
  'complaint close': { line: 'complaint close 3', ...complaintStep },
  'complaint list': {
    line: 'complaint list',
    row: 'against day due_day finding handler mode number state subject told_on',
  },
  'complaint show': { line: 'complaint show 1', ...complaintStep },
  'complaint letter': { line: 'complaint letter 2', record: complaint },
  'complaint void': { line: 'complaint void 1 --reason 重复', record: complaint },
  'calendar import': { line: 'calendar import 放假.csv --cite 甲', row: 'named workdays year' },
  'patrol log': { line: 'patrol log --time 9:00-9:30 --team 李敏', record: patrol },
  'patrol solve': { line: 'patrol solve 1 1 --how 清走', record: patrol },
  'patrol report': { line: 'patrol report 1 1 --to 街道', record: patrol },
  'patrol followup': { line: 'patrol followup 1 2 --result 已派单', record: patrol },
  'patrol slip': {
    line: 'patrol slip 1 2',
    record: 'class content day follow_ups followed_up_on how no number place reported_on reported_to solved_on state',
  },
  'patrol list': { line: 'patrol list', row: 'day findings group minutes number open state team times' },
  'patrol show': { line: 'patrol show 1', record: patrol },
  'patrol void': { line: 'patrol void 1 --reason 抄错', record: patrol },
  'patrol check': {
    line: 'patrol check',
    row: 'day minutes missing_squads patrols short squads status',
  },
  'patrol enrol': { line: 'patrol enrol 甲 --group 2', record: squads },
  'patrol members': { line: 'patrol members', record: squads },
  'patrol release': { line: 'patrol release 队员 --reason 迁出', record: squads },
  'worklog add': { line: 'worklog add --did 甲 --by 李敏', record: worklog },
  'worklog pass': { line: 'worklog pass 2026-09-17 1 --to 街道', record: worklog },
  'worklog solve': { line: 'worklog solve 2026-09-17 1', record: worklog },
  'worklog show': { line: 'worklog show 2026-09-17', record: worklog },
  'worklog list': { line: 'worklog list', row: 'content day line name open problems' },
  'worklog check': { line: 'worklog check', row: 'day lines open status' },
  'worklog void': { line: 'worklog void 2026-09-17 1 --reason 抄错', record: worklog },
  'centre log': { line: 'centre log --class 低保 --mode 受理 --title 乙', record: centreItem },
  'centre done': { line: 'centre done 1', record: centreItem },
  'centre pass': { line: 'centre pass 1 --to 街道', record: centreItem },
  'centre list': {
    line: 'centre list',
    row: 'class day handler mode number other passed_to state state_day title',
  },
  'centre show': { line: 'centre show 1', record: centreItem },
  'centre void': { line: 'centre void 1 --reason 抄错', record: centreItem },
  'centre head': { line: 'centre head 王建国', record: 'code day happened kind name voided', verdict: judged },
  'centre report': { line: 'centre report --meeting 1', record: 'code contents day kind meeting voided' },
  'centre assess': {
    line: 'centre assess --by 街道 --result 优秀',
    record: 'by code day kind result survey voided year',
  },
  'centre facts': { line: 'centre facts', row: 'code content day kind' },
  'centre check': {
    line: 'centre check',
    record: 'head open_items year',
    row: due,
    verdict: judged,
    finding: judged,
  },
  'certificate types': {
    line: 'certificate types',
    row: 'barred bases category cite code conditions department department_now from_day origin series title until_day',
  },
  'certificate check': {
    line: 'certificate check 居住证明 --basis 《居住证暂行条例》',
    record: 'conditions day instead kind outcome similar title',
    verdict: judged,
  },
  'certificate type': {
    line: 'certificate type add 居住证明 --cite 区民政局〔2026〕5号',
    record: 'bases category cite code conditions department from_day instead series stance title until_day',
  },
  'seal add': { line: 'seal add 团结路财务专用章 --kind finance', record: sealed },
  'seal use': {
    line: 'seal use 停水通知 --scope notice --reason 告知 --reviewed-by 李敏 --approved-by 王建国',
    record: sealUse,
    verdict: judged,
  },
  'seal list': { line: 'seal list', row: sealUseRow },
  'seal show': { line: 'seal show 1', record: sealUse, verdict: judged },
  'seal register': { line: 'seal register 2026-09', row: sealUseRow },
  'seal custody': {
    line: 'seal custody 李敏 --appointed-by 王建国 --seal 团结路社区居民委员会',
    record: sealed,
    verdict: judged,
  },
  'seal lend': {
    line: 'seal lend 李红 --to 街道 --reason 签协议 --approved-by 王建国 --seal 团结路社区居民委员会',
    record: sealed,
    verdict: judged,
  },
  'seal return': { line: 'seal return 李红 --seal 丙章', record: sealed },
  'seal loss': { line: 'seal loss --circumstances 找不到 --seal 团结路社区居民委员会', record: sealed },
  'seal report': { line: 'seal report 街道', record: sealed, verdict: judged },
  'seal replace': {
    line: 'seal replace 新章 --reason 磨损 --seal 团结路社区居民委员会',
    record: sealed,
    verdict: judged,
  },
  'seal surrender': { line: 'seal surrender', record: sealed, verdict: judged },
  'seal handover': { line: 'seal handover 李敏 --from 王建国 --ordinary --seal 团结路社区居民委员会', record: sealed },
  'seal street': { line: 'seal street --reason 集体罢免 --seal 团结路社区居民委员会', record: sealed },
  'seal file': { line: 'seal file 2026-09', record: 'day month note to uses' },
  'seal due': { line: 'seal due', row: 'cite_words code label last next own_measure rule seal state' },
  'seal form': {
    line: 'seal form 带出',
    record: 'approver approver_post day form name reason seal to until',
    verdict: judged,
  },
  'seal void': { line: 'seal void 用〔2026〕1号 --reason 重复', record: sealUse, verdict: judged },
  'rules list': {
    line: 'rules list',
    row: 'article document fallback forms from key note place status title value words',
  },
  'rules show': { line: 'rules show assembly.pass', record: `${rule} history law other_forms place readings` },
  'rules compare': {
    line: 'rules compare assembly.pass',
    row: 'article document fallback forms from key name note place status title value words',
  },
  'rules set': {
    line: 'rules set assembly.pass ">1/2" --cite 甲 --from 2026-01-01',
    record: `${rule} previous`,
  },
  'rules readings': { line: 'rules readings', row: 'default id letter options question why' },
  'rules read': {
    line: 'rules read D-05 b --from 2026-01-01',
    record: 'cite default from id letter options question why',
  },
  'rules void': {
    line: 'rules void assembly.quorum --from 2026-01-01 --reason 抄错',
    record: 'from key reason',
  },
  'rules lint': { line: 'rules lint', record: 'office places rules' },
  'attachment add': { line: 'attachment add 会1 打卡.csv', record: 'attachments record' },
  'attachment list': { line: 'attachment list', row: attachment },
  'attachment export': { line: 'attachment export 会1 导出', record: 'count folder record' },
  'attachment check': { line: 'attachment check', record: 'attachments files intact' },
  'attachment void': { line: 'attachment void 会1 1 --reason 附错', record: `${attachment} file_removed` },
  backup: {
    line: 'backup 备份',
    record: 'attachments entries files folder head intact made_at office pruned records size version',
  },
  restore: {
    line: 'restore 旧/jwh-备份-2026-09-18',
    record: 'backup day entries_lost file files made_at office set_aside version',
  },
  'audit list': { line: 'audit list', row: 'at business_day changes command hash operator record seq' },
  'audit show': {
    line: 'audit show 1',
    record: 'at business_day changes command digest hash operator previous_hash record_id record_type seq',
  },
  'access list': { line: 'access list', row: 'at command operator persons reason' },
  'resident export': {
    line: 'resident export 李二 --reveal 本人申请',
    record: 'by_name code name person_id tables',
  },
  'resident erase': {
    line: 'resident erase 钱七 --reason 本人申请 --by 王建国',
    record: 'attachments file_clean images name_stays person_id removed stays untouched',
  },
  'audit verify': { line: 'audit verify', record: 'entries erased head intact records' },
  ...placeContracts,
  ...certificateContracts,
};

/** Steps of a matter, for a place whose pack has none. */
const bigMatter = [
  { code: 'joint_discussion', title: '两委会商议' },
  { code: 'assembly_resolution', title: '居民会议决议' },
];

/** What is on file before each line: an office with staff, a roll, a meeting and a resolution. */
/** An afternoon as it was made once, for every verb in a folder of its own: making it takes longer than asking. */
const afternoon = copied(makeAfternoon);

function copied(make: () => Promise<Counter>): (shared?: boolean) => Promise<Counter> {
  const folder = mkdtempSync(join(tmpdir(), 'jwh-contract-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let made: Promise<void> | undefined;
  return async (shared = false) => {
    made ??= make().then((counter) => cpSync(counter.folder, folder, { recursive: true }));
    await made;
    if (shared) return openCounter({ today: '2026-09-18', init: false, folder });
    const counter = await openCounter({ today: '2026-09-18', init: false });
    cpSync(folder, counter.folder, { recursive: true });
    return counter;
  };
}

async function makeAfternoon(): Promise<Counter> {
  const counter = await openCounter({ today: '2026-09-18' });
  counter.write('名册.csv', '姓名,居民小组\n张一,第1居民小组\n李二,第1居民小组\n王三,第2居民小组\n');
  counter.write('住户.csv', '姓名,电话\n周七,13800005678\n周七,13800005678\n周八,1\n');
  counter.write('名单.csv', '姓名,电话\n郑十,13800005679\n');
  counter.write('打卡.csv', '姓名,日期,打卡时间\n王建国,2026-09-17,8:20\n李四,2026-09-17,8:20\n');
  counter.write('迟到.csv', '姓名,日期,打卡时间\n王建国,2026-09-15,9:20;17:00\n');
  counter.write('放假.csv', tableOf(arrangement2027));
  for (const line of [
    'staff add 王建国 --post 主任 --from 2026-01-10 --phone 13800001234',
    'rep import 名册.csv --from 2026-01-10',
    'meeting record --kind representatives --day 2026-09-18 --present 张一、李二、王三 --motion 甲=3/0/0',
    'meeting record --kind representatives --day 2026-09-16 --present 张一、李二、王三 --motion 乙=3/0/0',
    'meeting request --by 居民代表=张一 --matter 停车',
    'meeting call representatives --day 2026-10-16 --agenda 报告 --vote 停车',
    'rules set assembly.quorum >1/2 --cite 甲 --from 2026-01-01',
    `rules set big_matter '${JSON.stringify({ items: bigMatter })}' --cite 甲 --from 2026-01-01`,
    'decision open 停车 --on 2026-09-01',
    'decision step 1 商议 --on 2026-09-02',
    'proposal motion 充电点 --by 张一 --on 2026-05-02',
    'plan add 甲 --period 2026-09',
    'training log 2026-09-16 --kind 专业培训 --title 甲 --hours 3.5 --attend 王建国',
    'training certificate 王建国 --title 社会工作师 --on 2025-09-10',
    'inspection log 2026-09-16 --inspector 李红 --finding "王建国 着装 穿拖鞋"',
    'report log assembly --on 2026-06-20',
    'chronicle add --meeting 1',
    'resident import 名单.csv',
    'attachment add 会1 名册.csv',
    'backup 旧',
    'attendance mark 王建国 2026-09-16 旷工',
    'attendance correct 王建国 2026-09-11 --state 病假 --reason 甲 --by 赵科长',
    'schedule day 王建国 2026-09-26 work',
    'leave request 王建国 事假 2026-09-14 --on 2026-09-11',
    'leave earn 王建国 2026-09-12 --days 1 --reason 甲',
    'staff wage 王建国 3480 --from 2026-01-10',
    'office set hours 8:30-17:00 --from 2026-09-14',
    'attendance import 迟到.csv',
    'attendance mark 王建国 2026-01-10..2026-02-28 出勤',
    'attendance mark 王建国 2026-02-02..2026-02-05 事假',
    'attendance close 2026-01 --by 李敏',
    'attendance submit 2026-01 --sent 2026-09-17 --sealed --director 王建国 --happened 甲',
    'attendance decide 2026-02 王建国 请假 --accept --by 李敏 --reason 甲',
    'visit log 张一 --by 王建国 --on 2026-09-17',
    'diary add 甲 --by 王建国 --on 2026-09-17',
    'finance expense --day 2026-09-01 --amount 20 --payee 文具店 --purpose 纸 --method cash --handler 李敏',
    'meeting record --kind recall --day 2026-09-18 --entitled 10 --present 9 --motion 罢免=2/7/0',
    'supervisor elect 张一 李二 --day 2026-09-10',
    'election record --kind representatives --group 第9居民小组 --day 2026-09-01 --elected 吴九',
    'survey record --name 王建国 --count 称职=9 --count 不称职=3',
    'patrol enrol 队员 --group 1 --from 2026-09-01',
    'worklog add 2026-09-17 --did 甲 --by 李敏 --open 乙',
    'centre log 2026-09-17 --class 低保 --mode 受理 --title 甲',
    'centre report 2026-09-17',
    'rep elect 钱七 --group 第2居民小组 --from 2026-02-01',
    'rep leave 钱七 --on 2026-03-01 --reason 迁出',
    'staff show 王建国 --reveal 核对通讯录',
    'finance fund 空款 --purpose 空',
    'finance income --day 2026-09-02 --amount 500 --payer 虹桥街道 --purpose 办公经费 --method transfer',
    'staff add 李敏 --post 社工 --from 2026-09-01',
    'staff add 林文斌 --post 社工 --from 2026-09-01',
    'duty plan 2026-09-16..2026-09-25 --people 李敏 --slots evening --hours 18:30-20:30',
    'duty log 2026-09-17 --slot evening --who 王建国 --arrived 18:30 --left 20:30',
    'mailbox open 2026-09-17 --by 李敏 --letters 2',
    'staff add 赵六 --post 社工 --from 2026-09-01',
    'matter add --title 甲 --class 其他',
    'matter add --title 乙 --class 其他',
    'matter pause 2 --reason 甲',
    'matter add --title 丙 --class 其他',
    'matter resolve 3 --result 甲',
    'matter reply 3 --text 甲 --basis 乙',
    'matter add --title 丁 --class 其他',
    'matter resolve 4 --result 甲',
    'matter reply 4 --text 甲 --basis 乙',
    'matter close 4',
    'reception log --mode 来人 --class 办事 --content 甲 --receiver 王建国',
    'complaint log --subject 甲 --against 李四 --complainant 张一',
    'complaint log --subject 乙',
    'complaint find 2 属实 --text 乙',
    'complaint log --subject 丙',
    'complaint consult 3 --text 丙',
    'complaint facts 3 --text 丙',
    'complaint find 3 不属实 --text 丙',
    'complaint tell 3 --text 丙 --basis 丁',
    'patrol log 2026-09-17 --time 9:00-9:30 --team 李敏 --find 隐患|甲 --find 秩序|乙',
    'patrol report 1 2 --to 街道 --on 2026-09-17',
    'disclose opinion 2026Q3 --text 甲',
    'seal add 团结路社区居民委员会 --received 2026-01-15',
    'seal use 停电通知 --scope notice --reason 告知 --reviewed-by 李敏 --approved-by 王建国 --on 2026-09-16',
    'seal add 丙章 --kind other --received 2026-01-15',
    'seal lend 李红 --to 街道 --reason 签协议 --approved-by 王建国 --seal 丙章 --on 2026-09-16',
    'seal add 丁章 --kind other --received 2026-01-15',
    'seal loss --circumstances 找不到 --seal 丁章 --on 2026-09-16',
    'seal add 戊章 --kind other --received 2026-01-15',
    'seal replace 己章 --reason 磨损 --seal 戊章 --on 2026-09-16',
    ...placeLines,
    `rules set disclosure.forms '${JSON.stringify({ fields: [{ code: 'board', title: '公开栏' }] })}' --cite 甲 --from 2026-01-01`,
    'disclose prepare 2026Q2',
    'disclose item set 4 甲 --period 2026Q2',
    'disclose opinion 2026Q2 --text 甲',
    'disclose urge --kind owners --to 甲 --item 乙',
    'disclose prepare 2025Q3 --today 2025-10-01',
    'disclose publish 2025Q3 --by 甲 --happened 乙 --today 2025-10-01',
    'disclose prepare 2024Q3 --today 2024-10-01',
    'disclose publish 2024Q3 --by 甲 --happened 乙 --today 2024-10-01',
    'disclose archive 2024 --keeper 甲',
  ]) {
    const { code, err } = await counter.jwh(line);
    if (code !== 0) throw new Error(`${line}: ${err}`);
  }
  const { rows } = (await counter.jwh('disclose opinions 2026Q2 --json')).json();
  await counter.jwh(`matter reply ${rows[0].number} --text 甲 --basis 乙`);
  return counter;
}

/** What stands around the matters: emergencies, invitations, agency, services, teams, volunteers, organisations, tasks. */
async function aroundMatters(): Promise<Counter> {
  const counter = await openCounter({ today: '2026-09-18' });
  for (const line of [
    'emergency log 起火 --facts 冒烟 --known 5:00',
    'invitation open 积水 --department 水务所 --request 疏通',
    'invitation meet 1 --outcome 月底疏通',
    'invitation appraise 1 --grade 水务所=满意',
    'agency open 代办 --who 周桂兰 --request 请代办 --to 民政科',
    'agency forward 1',
    'agency outcome 1 --result 办成 --text 已发',
    'team add 便民队 --member 马德福 --skill 水暖',
    'service order 漏水 --who 周桂兰 --kind 水',
    'service assign 1 --member 马德福',
    'service order 断电 --who 周桂兰 --kind 电',
    'service assign 2 --member 马德福',
    'service done 2 --result 换了 --paid 0',
    'volunteer add 林秀兰 --number Z-018 --on 2026-03-05',
    'volunteer serve 林秀兰 --hours 2 --activity 清扫 --on 2026-04-01',
    'organisation add 合唱团 --kind 社会组织 --on 2026-03-01',
    'organisation add 摄影社 --kind 社会组织 --on 2026-03-01',
    'organisation end 摄影社',
    'liaison log 合唱团 --content 商量演出',
    'admission receive 体检登记 --from 卫生办',
    'staff add 王建国 --post director --from 2026-01-01',
    'subcommittee found 甲委员会',
    'subcommittee join 甲委员会 周桂兰 --source 积极分子',
    'meeting record --kind representatives --day 2026-09-10 --entitled 61 --present 41 --motion 筹资=41/0/0',
    'collection open 照明 --purpose 感应灯 --voluntary 告知书',
    'collection decide 1 --resolution 1',
    'collection pay 1 --payer 甲 --amount 50 --method cash',
    'finance expense --day 2026-09-18 --amount 20 --payee 店 --purpose 灯 --method cash --handler 李敏',
  ]) {
    const { code, err } = await counter.jwh(line);
    if (code !== 0) throw new Error(`${line}: ${err}`);
  }
  return counter;
}

/** What stands around the accounts: a class with its fee, gifts in money and goods, a book of bills. */
async function aroundMoney(): Promise<Counter> {
  const counter = await openCounter({ today: '2026-09-18' });
  for (const line of [
    'staff add 王建国 --post 主任 --from 2026-01-01',
    'meeting record --kind representatives --day 2026-09-10 --entitled 61 --present 41 --motion 书法班=41/0/0',
    'finance income --day 2026-09-11 --amount 50 --payer 甲 --purpose 学费 --method cash',
    'finance expense --day 2026-09-12 --amount 20 --payee 店 --purpose 纸 --method cash --handler 李敏 --happened 甲',
    'finance income --day 2026-09-11 --amount 50 --payer 甲 --purpose 学费 --method cash',
    'fee open 书法班 --on 2026-09-10',
    'fee decide 1 --resolution 1 --on 2026-09-10',
    'fee charge 1 --entry 1',
    'gift receive 款 --kind 捐赠 --from 甲公司 --amount 100 --method cash --on 2026-09-11 --purpose 慰问',
    'gift receive 米 --kind 捐赠 --from 粮店 --quantity 5 --unit 袋 --purpose 慰问 --on 2026-09-11',
    'gift use 2 --quantity 1 --recipient 周桂兰',
    'bill book 甲001 --first 1 --last 9 --keeper 王建国 --on 2026-09-01',
    'bill use 甲001 1 --entry 1',
  ]) {
    const { code, err } = await counter.jwh(line);
    if (code !== 0) throw new Error(`${line}: ${err}`);
  }
  return counter;
}

/** Requests for certificates at every stage, and what they come to. */
const certificates = copied(async () => {
  const counter = await openCounter({ today: '2026-09-18' });
  for (const line of certificateLines) {
    const { code, err } = await counter.jwh(line);
    if (code !== 0) throw new Error(`${line}: ${err}`);
  }
  return counter;
});

/** The same where the rules of the three meetings are: of each a matter that has been held, and one that has not. */
const threeMeetings = copied(makeThreeMeetings);

async function makeThreeMeetings(): Promise<Counter> {
  const counter = await openCounter({ place: 'xingfu', today: '2026-09-18' });
  for (const line of [
    'disclose demand 停车 --by 居民=868',
    'disclose demand 物业 --by 居民=869',
    'hearing open 甲 --by department --department 区局 --received 2026-09-01',
    'hearing fix 1 --day 2026-09-15 --place 会议室 --on 2026-09-02',
    'hearing hold 1 --entitled 5 --present 5 --for 5',
    'hearing open 乙 --by own --received 2026-09-01',
    'coordination open 甲 --party 张一、李二 --focus 乙 --on 2026-09-01',
    'coordination sit 1 --day 2026-09-10 --director 王建国 --result failed',
    'coordination open 丙 --party 张一、李二 --focus 丁 --on 2026-09-01',
    'coordination fix 2 --day 2026-09-28 --place 调解室',
    'appraisal open 工作站 --kind special --day 2026-09-10 --on 2026-08-01',
    'appraisal hold 1 --grade 合格',
    'appraisal open 物业公司 --day 2026-12-28 --on 2026-09-01',
  ]) {
    const { code, err } = await counter.jwh(line);
    if (code !== 0) throw new Error(`${line}: ${err}`);
  }
  return counter;
}

const nouns = await Promise.all(rooms.map(async (room) => ({ ...room, verbs: await room.load() })));

const keysOf = (value: object | undefined) =>
  Object.keys(value ?? {})
    .sort()
    .join(' ');
const sorted = (keys: string | undefined) => keys?.split(' ').sort().join(' ');

describe('every verb answers in JSON with the keys written down here', () => {
  const verbs = [
    ...singles.map(({ name }) => name),
    ...nouns.flatMap((noun) => noun.verbs.map((verb) => `${noun.name} ${verb.name}`)),
  ];

  test.each(verbs)(
    '%s',
    async (name) => {
      const contract = contracts[name];
      expect(contract, `write the JSON keys of “jwh ${name}” into test/contract.test.ts`).toBeDefined();
      if (contract === undefined) return;
      const ofThree = /^(hearing|coordination|appraisal|disclose (demand|fix))/.test(name);
      const around =
        /^(emergency|invitation|agency|service|team|volunteer|organisation|liaison|admission|subcommittee|collection) /.test(
          name,
        );
      const ofMoney = /^(gift|bill|fee) /.test(name);
      const certified = name.startsWith('certificate ');
      const counter = await (ofMoney
        ? aroundMoney()
        : certified
          ? certificates()
          : around
            ? aroundMatters()
            : ofThree
              ? threeMeetings()
              : afternoon());
      const answer = await counter.jwh(`${contract.line} --json`);
      expect(answer.err).toBe('');
      const json = answer.json();
      if (contract.record !== undefined) expect(keysOf(json.record)).toBe(sorted(contract.record));
      if (contract.row !== undefined)
        expect(json.rows.length, `something for “jwh ${name}” to list, in afternoon()`).toBeGreaterThan(0);
      if (contract.row !== undefined) expect(keysOf(json.rows[0])).toBe(sorted(contract.row));
      if (contract.verdict !== undefined) expect(keysOf(json.verdicts[0])).toBe(sorted(contract.verdict));
      if (contract.finding !== undefined) expect(keysOf(json.findings[0])).toBe(sorted(contract.finding));
    },
    60_000,
  );

  test('an error is an object too', async () => {
    const counter = await openCounter();
    const { err, out, code } = await counter.jwh('meeting show 9 --json');
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(JSON.parse(err)).toEqual({
      error: { code: 'no_such_meeting', message: '没有编号为“9”的会议。', hint: '编号见 jwh meeting list' },
    });
  });
});

/** The same offices where somebody typed numbers of people on file into every free text, in every spelling. */
const talkative = {
  afternoon: planted(makeAfternoon, 1),
  around: planted(aroundMatters, 2),
  three: planted(makeThreeMeetings, 3),
  money: planted(aroundMoney, 4),
};

function planted(make: () => Promise<Counter>, seed: number) {
  let numbers: Planted | undefined;
  const ready = copied(async () => {
    const counter = await make();
    numbers = await plant(counter, seed);
    return counter;
  });
  return async (shared: boolean): Promise<[Counter, Planted]> => [await ready(shared), numbers as Planted];
}

describe('without --reveal no verb tells a number of a person in full; what it masks, --reveal opens', () => {
  const verbs = nouns.flatMap((noun) =>
    noun.verbs.map((verb) => ({ name: `${noun.name} ${verb.name}`, load: verb.load })),
  );

  test.for(verbs)('$name', { timeout: 60_000 }, async ({ name, load }, context) => {
    const ofThree = /^(hearing|coordination|appraisal|disclose (demand|fix))/.test(name);
    const around = /^(emergency|invitation|agency|service|team|volunteer|organisation|liaison|admission) /.test(name);
    const line = contracts[name]?.line ?? name;
    const { writes = false, reveals = false } = await load();
    // Those that only read may read one office: to copy it for each takes longer than to ask it.
    const ofMoney = /^(gift|bill|fee) /.test(name);
    const [counter, numbers] = await talkative[ofMoney ? 'money' : around ? 'around' : ofThree ? 'three' : 'afternoon'](
      !writes,
    );
    const told = async (form: string) => {
      const { out, err } = await counter.jwh(`${line}${form}`);
      if (!/--reveal/.test(line)) expect(toldIn(out + err, numbers), `${line}${form}`).toEqual([]);
      return out;
    };
    const json = await told(' --json');
    if (masks.test(json) && !reveals && !writes)
      expect(maskedForGood, `${name} offers --reveal`).toHaveProperty([name]);
    if (writes) return;
    for (const form of ['', ' --csv', ' --pdf 纸.pdf --xlsx 表.xlsx']) await told(form);
    const [paper, book] = ['纸.pdf', '表.xlsx'].map((file) => join(counter.folder, file)) as [string, string];
    onTestFinished(() => {
      for (const file of [paper, book]) rmSync(file, { force: true });
    });
    if (/--reveal/.test(line) || !existsSync(paper)) return;
    expect(toldIn(pdfText(paper, context), numbers), `${line} --pdf`).toEqual([]);
    expect(toldIn(JSON.stringify(await xlsxRows(book)), numbers), `${line} --xlsx`).toEqual([]);
  });
});

describe('every verb helps in Chinese, with an example, and answers to its Chinese name', () => {
  const named = nouns.flatMap((noun) => noun.verbs.map((verb) => ({ noun, verb })));

  test.each(named)('$noun.name $verb.name', async ({ noun, verb }) => {
    const counter = await openCounter({ init: false });
    const english = await counter.run(noun.name, verb.name, '--help');
    expect(english.code).toBe(0);
    expect(english.out).toContain('例：\n  jwh ');
    expect(english.out).toMatch(/用法：/);
    expect((await counter.run(noun.chinese, verb.chinese, '--help')).out).toBe(english.out);
    expect(noun.chinese).toMatch(/^\p{Script=Han}+$/u);
    expect(verb.summary).toMatch(/\p{Script=Han}/u);
  });

  test('no verb takes for itself an option that every command has', async () => {
    const common = globalOptions.map(({ flags }) => flags.split(' ')[0]);
    for (const { noun, verb } of named) {
      const own = ((await verb.load()).options ?? []).map(({ flags }) => flags.split(' ')[0]);
      expect(
        own.filter((flag) => common.includes(flag)),
        `${noun.name} ${verb.name}`,
      ).toEqual([]);
    }
  });

  test('names do not collide', () => {
    const words = [...nouns, ...singles].flatMap(({ name, chinese }) => [name, chinese]);
    expect(new Set(words).size).toBe(words.length);
    for (const { verbs } of nouns) {
      const own = verbs.flatMap(({ name, chinese }) => [name, chinese]);
      expect(new Set(own).size).toBe(own.length);
    }
  });
});

describe('a mistyped word suggests the right one', () => {
  test.each([
    ['meetng list', 'meeting'],
    ['meeting lst', 'list'],
    ['会仪 列表', '会议'],
    ['meeting list --yaer 2026', '--year'],
  ])('%s', async (line, meant) => {
    const counter = await openCounter();
    const { code, err } = await counter.jwh(line);
    expect(code).toBe(2);
    expect(err).toContain(`是不是想写：${meant}`);
  });
});
