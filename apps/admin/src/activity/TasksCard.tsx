import { whyNotAddTask } from '@ratchet/domain/activity/task'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { Card } from '../design/PageShell.tsx'
import { ReasonModal } from '../design/ReasonModal.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { todayThere } from '../moment.ts'
import { useActor } from '../session.ts'
import { type ActivityFound, mayFor, nameIn } from './activity-found.ts'
import { useActivityWords } from './page-words.ts'
import { TaskModal } from './TaskModal.tsx'

type TaskRow = ActivityFound['tasks'][number]

/** 分工: what each unit does for it and by when; whoever has the task ends it. */
export function TasksCard({ found, isOwn }: { found: ActivityFound; isOwn: boolean }) {
  const w = useActivityWords()
  const actor = useActor()
  const { activity, tasks, units, published } = found
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<{ task: TaskRow; status: 'done' | 'dropped' } | null>(null)
  const act = useAct('activity.endTask', client.activity.endTask.mutate)
  const mayAdd = isOwn && whyNotAddTask(activity, { isPublished: () => published }) === null
  const mayEnd = (task: TaskRow) =>
    task.status === 'open' &&
    (isOwn ||
      mayFor(
        actor,
        'activity.endTask',
        units.find((unit) => unit.id === task.unitId),
      ))
  return (
    <Card
      title={w.tasks}
      extra={
        mayAdd && (
          <button type="button" className="link" onClick={() => setAdding(true)}>
            {w.addTask}
          </button>
        )
      }
    >
      {tasks.length === 0 && <p className="page-note">{w.noTasks}</p>}
      <ul className="activity-tasks">
        {tasks.map((task) => (
          <li key={task.id}>
            <strong>{task.title}</strong>
            <span>
              {nameIn(units, task.unitId)} · <span className="num">{task.dueDay}</span>
            </span>
            <StatusChip tone={task.status === 'done' ? 'done' : task.status === 'open' ? 'info' : 'quiet'}>
              {w.taskStatus[task.status]}
            </StatusChip>
            {task.status === 'open' && task.dueDay < todayThere() && (
              <StatusChip tone="danger">{w.taskOverdue}</StatusChip>
            )}
            {task.result !== '' && <span className="page-note">{task.result}</span>}
            {mayEnd(task) &&
              (['done', 'dropped'] as const).map((status) => (
                <button key={status} type="button" className="link" onClick={() => setEnding({ task, status })}>
                  {status === 'done' ? w.taskDone : w.taskDrop}
                </button>
              ))}
          </li>
        ))}
      </ul>
      {adding && <TaskModal found={found} onClose={() => setAdding(false)} />}
      {ending && (
        <ReasonModal
          open
          title={(ending.status === 'done' ? w.taskDoneTitle : w.taskDropTitle)(ending.task.title)}
          okText={ending.status === 'done' ? w.taskDone : w.taskDrop}
          busy={act.busy}
          sentence={act.told}
          onOk={async (result) => {
            const { task, status } = ending
            if (await act.perform({ activityId: activity.id, taskId: task.id, status, result })) setEnding(null)
          }}
          onCancel={() => setEnding(null)}
        />
      )}
    </Card>
  )
}
