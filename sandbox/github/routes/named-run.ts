import { notFound } from '../answers.ts'
import { type Exchange, repositoryOf } from '../exchange.ts'
import { needRead } from '../rights.ts'
import type { Run } from '../runs.ts'
import type { Repository } from '../world.ts'
import { runIdOf } from './job-answers.ts'

/**
 * The repository that the request's path names, whose runs the visitor may read.
 *
 * @throws Refusal where it may not
 */
export function readableRepositoryOf(exchange: Exchange): Repository {
  const repository = repositoryOf(exchange)
  needRead(exchange.visitor, repository, 'actions')
  return repository
}

/**
 * The run that the request's path names.
 *
 * @throws Refusal where the visitor may not read it, or there is none yet
 */
export function runOf(exchange: Exchange): { repository: Repository; run: Run } {
  const repository = readableRepositoryOf(exchange)
  const run = exchange.state.runs.find(repository, Number(exchange.params.run), exchange.nowMs)
  if (!run) throw notFound()
  return { repository, run }
}

/**
 * The run that has the job, or the check run, that the request's path names.
 *
 * @throws Refusal where the visitor may not read it, or there is none yet
 */
export function runOfJob(exchange: Exchange, what: 'actions' | 'checks'): { repository: Repository; run: Run } {
  const repository = repositoryOf(exchange)
  needRead(exchange.visitor, repository, what)
  const run = exchange.state.runs.find(repository, runIdOf(Number(exchange.params.job)), exchange.nowMs)
  if (!run) throw notFound()
  return { repository, run }
}
