/** Words about files 附件用语. */
import type { BlobRefusal } from '@ratchet/domain/blob/blob'
import type { RefusalSentences } from './refusal.ts'

const megabytes = (bytes: unknown) => (Number(bytes) / 1024 / 1024).toFixed(1).replace(/\.0$/, '')
const formats = (allowed: unknown, between: string) =>
  Array.isArray(allowed) ? allowed.map((extension) => String(extension).toUpperCase()).join(between) : ''

const zhRefusal: RefusalSentences<BlobRefusal> = {
  'file-empty': () => '文件是空的，请检查后重新选择。',
  'file-too-large': (d) => `文件有 ${megabytes(d.size)} MB，最大 ${megabytes(d.largest)} MB。请压缩或分开后再上传。`,
  'file-kind-refused': (d) => `这里只收 ${formats(d.allowed, '、')} 文件，请转换格式后再上传。`,
  'file-not-what-it-says': (d) =>
    `文件内容不是 ${formats([d.extension], '')} 格式。请用原软件打开，另存为该格式后再上传。`,
}
const enRefusal: RefusalSentences<BlobRefusal> = {
  'file-empty': () => 'The file is empty. Check it and choose it again.',
  'file-too-large': (d) =>
    `The file has ${megabytes(d.size)} MB; at most ${megabytes(d.largest)} MB are taken. Compress or split it.`,
  'file-kind-refused': (d) =>
    `Only ${formats(d.allowed, ', ')} files are taken here. Convert the file and send it again.`,
  'file-not-what-it-says': (d) =>
    `The content is not ${formats([d.extension], '')}. Open it in the program that made it and save it in that format.`,
}

const zh = {
  kind: {
    'circular-scan': '通报扫描件',
    minutes: '会议纪要',
    source: '目标依据',
    evidence: '佐证材料',
    statement: '陈述申辩附件',
    'resident-photo': '居民照片',
    'result-photo': '整改照片',
    import: '导入的原表',
    export: '生成的文件',
    answers: '导出的答卷',
    pack: '迎检材料包',
  },
  choose: '选择文件',
  download: '下载',
  size: (bytes: number) => (bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${megabytes(bytes)} MB`),
  allowed: (extensions: readonly string[], largest: number) =>
    `${formats(extensions, '、')}，不超过 ${megabytes(largest)} MB`,
  refusal: zhRefusal,
}
const en = {
  kind: {
    'circular-scan': 'Scanned circular',
    minutes: 'Minutes',
    source: 'Source of a goal',
    evidence: 'Evidence',
    statement: 'Annex of a statement',
    'resident-photo': "Resident's photo",
    'result-photo': 'Photo of the result',
    import: 'Imported table',
    export: 'Generated file',
    answers: 'Exported answers',
    pack: 'Readiness pack',
  },
  choose: 'Choose a file',
  download: 'Download',
  size: (bytes: number) => (bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${megabytes(bytes)} MB`),
  allowed: (extensions: readonly string[], largest: number) =>
    `${formats(extensions, ', ')}, up to ${megabytes(largest)} MB`,
  refusal: enRefusal,
} satisfies typeof zh
export const blobWords = { zh, en }
