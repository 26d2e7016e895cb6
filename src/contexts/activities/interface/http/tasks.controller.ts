import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Permission } from '../../../../platform/auth/permission.js';
import { IfMatch } from '../../../../platform/http/etag.js';
import { ParseId } from '../../../../platform/http/validators.js';
import { RecordController } from '../../../../platform/resource/record-controller.js';
import { AssignTask } from '../../application/commands/assign-task.command.js';
import { ChangeTask } from '../../application/commands/change-task.command.js';
import { CompleteTask } from '../../application/commands/complete-task.command.js';
import { CreateTask } from '../../application/commands/create-task.command.js';
import { DeleteTask } from '../../application/commands/delete-task.command.js';
import { ReopenTask } from '../../application/commands/reopen-task.command.js';
import { RestoreTask } from '../../application/commands/restore-task.command.js';
import { tasks } from '../../application/queries/tasks.resource.js';
import { Task, type TaskId } from '../../domain/task/task.js';
import { DueFilter } from './due-filter.js';
import { AssignTaskBody, CompleteTaskBody } from './verbs.dto.js';

@Controller('tasks')
export class TasksController extends RecordController(tasks, { type: Task, create: CreateTask, change: ChangeTask, remove: DeleteTask, restore: RestoreTask }) {
  constructor(private readonly dueFilter: DueFilter) {
    super();
  }

  @Get()
  @Permission(tasks.permission('read'))
  override async list(@Query() query: Record<string, unknown>) {
    return super.list(await this.dueFilter.spelledOut(query));
  }

  @Get('export')
  @Permission(tasks.permission('export'))
  override async export(@Query() query: Record<string, unknown>, @Res({ passthrough: true }) reply: FastifyReply) {
    return super.export(await this.dueFilter.spelledOut(query), reply);
  }

  /** Complete a task. What was done can be logged with it, and of a task that comes again the next is made, once. */
  @Put(':id/complete')
  @Permission(tasks.permission('write'))
  complete(@Param('id', ParseId) id: TaskId, @Body() { activity }: CompleteTaskBody, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.write(CompleteTask.of({ id, activity }), version, request, reply);
  }

  /** Take back that a task was completed. */
  @Put(':id/reopen')
  @Permission(tasks.permission('write'))
  reopen(@Param('id', ParseId) id: TaskId, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.write(ReopenTask.of({ id }), version, request, reply);
  }

  /** Give a task to somebody, to nobody, or to yourself. */
  @Post(':id/assign')
  @HttpCode(HttpStatus.OK)
  @Permission(tasks.permission('assign'))
  assign(@Param('id', ParseId) id: TaskId, @Body() { assigneeId }: AssignTaskBody, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.write(AssignTask.of({ id, assigneeId }), version, request, reply);
  }
}
