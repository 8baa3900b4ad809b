import type { AppRouter } from '@ratchet/api/router'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { api } from '../api.ts'

export type JobFound = inferRouterOutputs<AppRouter>['job']['mine'][number]

const LOOK_MS = { running: 1500, idle: 60_000 } as const

export const isOpen = (job: Pick<JobFound, 'status'>) => job.status === 'queued' || job.status === 'running'

/** One's own jobs, asked for often while one runs and seldom otherwise. */
export function useJobs() {
  return useQuery({
    ...api.job.mine.queryOptions({}),
    refetchInterval: ({ state }) => (state.data?.some(isOpen) ? LOOK_MS.running : LOOK_MS.idle),
  })
}

/** How far a job is, 0 to 1; null while the amount of work is unknown. */
export function shareOf({ status, progress, total }: Pick<JobFound, 'status' | 'progress' | 'total'>): number | null {
  if (status === 'done') return 1
  return total === null || total === 0 ? null : Math.min(1, progress / total)
}

/** Seconds left at the pace so far; null before anything can be said about the pace. */
export function secondsLeft(job: Pick<JobFound, 'status' | 'progress' | 'total' | 'startedAt'>, now: number) {
  const share = job.status === 'running' ? shareOf(job) : null
  if (!share || !job.startedAt) return null
  const passed = (now - Date.parse(job.startedAt)) / 1000
  return passed < 1 ? null : Math.round((passed * (1 - share)) / share)
}
