import type { components } from '@octokit/openapi-types'
import { attemptsBy, type JobScript, type Played } from '../life.ts'
import type { Run } from '../runs.ts'
import { headSha, runPage, seconds } from './run-answers.ts'

type Schemas = components['schemas']
/** What runs on which runner is left out. */
type JobAnswer = Omit<Schemas['job'], 'runner_id' | 'runner_name' | 'runner_group_id' | 'runner_group_name'>
type StepAnswer = NonNullable<JobAnswer['steps']>[number]
type JobConclusion = Exclude<Schemas['job']['conclusion'], null>

/** The jobs of all attempts so far, the latest attempt's last. */
export function jobAnswers(run: Run, now: number, base: string): JobAnswer[] {
  return scripted(run, now).map(([attempt, job, index]) => jobAnswer(run, attempt, job, index, now, base))
}

/** A job by its id, as it is scripted and as it is answered. */
export function findJob(run: Run, id: number, now: number): { script: JobScript; answer: JobAnswer } | undefined {
  for (const [attempt, script, index] of scripted(run, now)) {
    const answer = jobAnswer(run, attempt, script, index, now, '')
    if (answer.id === id) return { script, answer }
  }
  return undefined
}

/** The run that has a job of this id, or a check run. */
export const runIdOf = (job: number) => Math.floor(job / 10_000)

function scripted(run: Run, now: number): [Played, JobScript, index: number][] {
  return attemptsBy(run, now).flatMap((attempt) =>
    (attempt.script.jobs ?? USUAL).map((job, index): [Played, JobScript, number] => [attempt, job, index]),
  )
}

const USUAL: JobScript[] = [{ name: 'build', steps: [{ name: 'Set up job' }, { name: 'Build' }] }]

function jobAnswer(run: Run, attempt: Played, job: JobScript, index: number, now: number, base: string): JobAnswer {
  const { number, queuedAt, startsAt, endsAt, script } = attempt
  const id = run.id * 10_000 + number * 1000 + index
  const started = now >= startsAt && startsAt <= endsAt
  const completed = now >= endsAt
  const conclusion = attempt.conclusion === 'cancelled' ? 'cancelled' : (job.conclusion ?? ofJob(attempt.conclusion))
  return {
    id,
    run_id: run.id,
    run_url: `${base}/repos/${run.repository}/actions/runs/${run.id}`,
    run_attempt: number,
    node_id: `CR_${id}`,
    head_sha: headSha(run),
    head_branch: run.branch,
    url: `${base}/repos/${run.repository}/actions/jobs/${id}`,
    html_url: `${runPage(run)}/job/${id}`,
    status: completed ? 'completed' : started ? 'in_progress' : (script.waitsAs ?? 'queued'),
    conclusion: completed ? conclusion : null,
    created_at: seconds(queuedAt),
    started_at: seconds(started ? startsAt : queuedAt),
    completed_at: completed ? seconds(endsAt) : null,
    name: job.name,
    steps: started ? stepAnswers(attempt, job, conclusion, now) : [],
    labels: job.labels ?? ['ubuntu-latest'],
    check_run_url: `${base}/repos/${run.repository}/check-runs/${id}`,
    workflow_name: run.workflow.name,
  }
}

const ofJob = (conclusion: Played['conclusion']): JobConclusion =>
  conclusion === 'stale' || conclusion === 'startup_failure' ? 'failure' : conclusion

/** One after the other; the last one has the job's conclusion, unless the script says which step has it. */
function stepAnswers({ startsAt, endsAt }: Played, job: JobScript, ends: JobConclusion, now: number): StepAnswer[] {
  const { steps = [] } = job
  const said = steps.some(({ conclusion }) => conclusion !== undefined)
  return steps.map(({ name, conclusion }, index) => {
    // The first begins at once even if the job never ends.
    const after = (count: number) => (count === 0 ? startsAt : startsAt + ((endsAt - startsAt) * count) / steps.length)
    const completed = now >= after(index + 1)
    const started = now >= after(index)
    const own = conclusion ?? (!said && index === steps.length - 1 ? ends : 'success')
    return {
      name,
      number: index + 1,
      status: completed ? 'completed' : started ? 'in_progress' : 'queued',
      conclusion: completed ? own : null,
      started_at: started ? seconds(after(index)) : null,
      completed_at: completed ? seconds(after(index + 1)) : null,
    }
  })
}
