/** Words of the page of one's own long work 我的任务页, and of the tray in the top bar. */

const zh = {
  title: (running: number, all: number) =>
    running > 0 ? `${running} 项任务正在进行` : all > 0 ? '任务都已结束' : '近 7 天没有任务',
  sub: '可以离开本页，任务不受影响；结果保留 7 天。',
  crumb: '系统 / 我的任务',
  tray: (count: number) => `任务 ${count}`,
  asked: (at: string) => `${at} 发起`,
  ended: (at: string) => `${at} 结束`,
  eta: (seconds: number) =>
    seconds < 60 ? `约 ${Math.max(1, Math.round(seconds))} 秒` : `约 ${Math.ceil(seconds / 60)} 分钟`,
  emptyHint: '校验留痕、导入大文件等耗时的工作会列在这里。',
  result: '结果',
  download: '下载结果文件',
  toWave: '看回收情况',
  attempt: (n: number) => `第 ${n} 次执行`,
  progressOf: (kind: string) => `${kind}的进度`,
}
const en: typeof zh = {
  title: (running, all) =>
    running > 0
      ? running === 1
        ? '1 job is running'
        : `${running} jobs are running`
      : all > 0
        ? 'All jobs have ended'
        : 'No jobs in the last 7 days',
  sub: 'You may leave: the work goes on. Results are kept for 7 days.',
  crumb: 'System / My jobs',
  tray: (count) => `Jobs ${count}`,
  asked: (at) => `asked for ${at}`,
  ended: (at) => `ended ${at}`,
  eta: (seconds) =>
    seconds < 60 ? `about ${Math.max(1, Math.round(seconds))} s` : `about ${Math.ceil(seconds / 60)} min`,
  emptyHint: 'Work that takes long, like verifying the trail or importing a large file, is listed here.',
  result: 'Result',
  download: 'Download the file',
  toWave: 'See what came in',
  attempt: (n) => `run no. ${n}`,
  progressOf: (kind) => `Progress of ${kind}`,
}
export const jobsPageWords = { zh, en }
