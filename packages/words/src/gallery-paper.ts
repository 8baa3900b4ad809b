/** Texts of the papers in the gallery 组件样张: a form upright, one on its side for a pen, and papers that wait for a receipt. */
import type { FormPaper } from '@ratchet/domain/form/paper'

const columns = (titles: readonly string[]) =>
  titles.map((title, at) => ({
    title,
    width: at === 1 ? 40 : 14,
    align: at === 1 ? ('left' as const) : ('center' as const),
  }))
/** Forms are Chinese in whatever language the portal is read. */
export const paperSample: FormPaper = {
  title: '短期可整改问题清单（样张）',
  pages: [
    {
      landscape: false,
      blocks: [
        { kind: 'small', text: '编号：样张〔2026〕1号' },
        { kind: 'title', text: '群众满意度工作自查报告\n（样张）' },
        { kind: 'heading', level: 1, text: '一、总体情况' },
        { kind: 'paragraph', text: '本页用来核对标题、层级、正文和落款的字体、字号与行距。' },
        { kind: 'heading', level: 2, text: '（一）问题' },
        { kind: 'paragraph', text: '长编号ZG-2026-000000000000000000000000000000与长网址不得撑破版心。' },
        { kind: 'signature', lines: ['样张单位', '2026年11月27日'] },
      ],
    },
    {
      landscape: true,
      blocks: [
        { kind: 'title', text: '短期可整改问题清单（样张）' },
        {
          kind: 'table',
          caption: '表1　待整改问题',
          columns: columns(['序号', '问题', '责任单位', '完成时限', '签字']),
          rows: [
            ['1', '学校周边早晚高峰拥堵，家长反映接送困难，需要错时放学并增设临时停车带', '样张单位', '2026.12.18', ''],
            ['2', '路灯不亮', '样张单位', '2026.12.10', ''],
          ],
          rowHeight: 8,
          note: '注：签字栏供手写。',
        },
      ],
    },
  ],
}
const zh = {
  papers: '表单与签收',
  paper: '样张',
  owed: { title: '关于做好整改工作的通知（样张）', number: '样张〔2026〕1号', unit: '样张街道' },
  attempts: '发送经过',
}
const en = {
  papers: 'Forms and receipts',
  paper: 'Sample',
  owed: { title: 'Notice on rectification (sample)', number: 'Sample 1 of 2026', unit: 'Sample street' },
  attempts: 'Tries of a message',
} satisfies typeof zh
export const galleryPaperWords = { zh, en }
