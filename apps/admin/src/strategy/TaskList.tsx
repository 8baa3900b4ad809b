import { dayOf, daysBetween } from '@ratchet/domain/day'
import type { Measure, Task } from '@ratchet/domain/strategy/measure'
import { Button } from 'antd'
import { useState } from 'react'
import { useAct } from '../act.ts'
import { client } from '../api.ts'
import { ActProblem } from '../design/Field.tsx'
import { ReasonModal } from '../design/ReasonModal.tsx'
import { StatusChip } from '../design/StatusChip.tsx'
import { useWords } from '../locale.ts'
import { useStrategy } from './strategy-context.ts'
import { TaskModal } from './TaskModal.tsx'

/** The tasks of a measure; whoever carries one reports it as done, and opens it again with a reason. */
export function TaskList({ measure }: { measure: Measure }) {
  const w = useWords().strategyPage
  const { data, whyNot } = useStrategy()
  const [adding, setAdding] = useState(false)
  const tasks = data.tasks.filter((task) => task.measureId === measure.id)
  const done = tasks.filter((task) => task.doneAt !== null).length
  const mayAdd = [measure.unitId, ...measure.coUnitIds].some((unit) => !whyNot('measure.setTask', unit))
  return (
    <div className="plan-tasks">
      <p className={tasks.length === 0 ? 'plan-short' : 'plan-quiet'}>
        {tasks.length === 0 ? w.noTasks : w.tasksOf(done, tasks.length)}{' '}
        {mayAdd && (
          <Button size="small" type="link" aria-label={w.addTaskTo(measure.title)} onClick={() => setAdding(true)}>
            {w.addTask}
          </Button>
        )}
      </p>
      {tasks.length > 0 && (
        <ul>
          {tasks.map((task) => (
            <TaskLine key={task.id} task={task} />
          ))}
        </ul>
      )}
      {adding && <TaskModal measure={measure} close={() => setAdding(false)} />}
    </div>
  )
}

function TaskLine({ task }: { task: Task }) {
  const w = useWords().strategyPage
  const { data, unitName, whyNot } = useStrategy()
  const finish = useAct('measure.finishTask', client.measure.finishTask.mutate)
  const reopen = useAct('measure.reopenTask', client.measure.reopenTask.mutate)
  const [asking, setAsking] = useState(false)
  const input = { cycleId: data.cycle.id, id: task.id, seen: task.version }
  const may = !whyNot('measure.finishTask', task.unitId)
  const late = task.doneAt === null ? daysBetween(task.due, data.today) : 0
  return (
    <li className="plan-task">
      <span className="plan-task-title">{task.title}</span>
      <span className="plan-quiet">{unitName(task.unitId)}</span>
      {task.doneAt !== null ? (
        <StatusChip tone="done">{w.taskDone(dayOf(task.doneAt))}</StatusChip>
      ) : (
        <span className="plan-quiet">{w.taskDue(task.due)}</span>
      )}
      {late > 0 && <StatusChip tone="danger">{w.taskLate(late)}</StatusChip>}
      {may && task.doneAt === null && (
        <Button
          size="small"
          aria-label={w.finishTask(task.title)}
          loading={finish.busy}
          onClick={() => finish.perform(input)}
        >
          {w.finish}
        </Button>
      )}
      {may && task.doneAt !== null && (
        <Button size="small" type="link" aria-label={w.reopenTask(task.title)} onClick={() => setAsking(true)}>
          {w.reopen}
        </Button>
      )}
      <ActProblem sentence={finish.told} />
      <ReasonModal
        open={asking}
        title={w.reopenTask(task.title)}
        okText={w.reopen}
        busy={reopen.busy}
        sentence={reopen.told}
        onOk={async (reason) => (await reopen.perform({ ...input, reason })) && setAsking(false)}
        onCancel={() => setAsking(false)}
      />
    </li>
  )
}
