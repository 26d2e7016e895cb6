import { Body, Controller, Get, HttpCode, HttpStatus, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiQuery } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../../../../kernel/clock.js';
import { newId } from '../../../../kernel/id.js';
import { Permission, SignedIn } from '../../../../platform/auth/permission.js';
import { IfMatch, markVersion, preconditionOf } from '../../../../platform/http/etag.js';
import { Refuses } from '../../../../platform/http/refuses.js';
import { ParseId } from '../../../../platform/http/validators.js';
import { ReadRecord } from '../../../../platform/resource/record-queries.js';
import { RecordController } from '../../../../platform/resource/record-controller.js';
import { Work } from '../../../../platform/tenancy/work.js';
import { AnswerInvitation } from '../../application/commands/answer-invitation.command.js';
import { CancelAppointment } from '../../application/commands/cancel-appointment.command.js';
import { ChangeAppointment } from '../../application/commands/change-appointment.command.js';
import { CompleteAppointment } from '../../application/commands/complete-appointment.command.js';
import { CreateAppointment } from '../../application/commands/create-appointment.command.js';
import { DeleteAppointment } from '../../application/commands/delete-appointment.command.js';
import { RestoreAppointment } from '../../application/commands/restore-appointment.command.js';
import { MoveOccurrence } from '../../application/commands/move-occurrence.command.js';
import { type AppointmentRow, appointments } from '../../application/queries/appointments.resource.js';
import { Appointment, type AppointmentId } from '../../domain/appointment/appointment.js';
import { parseAvailability } from './availability-question.js';
import { parseOccurrences } from './calendar-questions.js';
import { Availability, Occurrences } from './calendar.dto.js';
import { AnswerInvitationBody, CancelAppointmentBody, CompleteAppointmentBody, MoveOccurrenceBody } from './verbs.dto.js';

@Controller('appointments')
export class AppointmentsController extends RecordController(appointments, { type: Appointment, create: CreateAppointment, change: ChangeAppointment, remove: DeleteAppointment, restore: RestoreAppointment }) {
  constructor(private readonly clock: Clock) {
    super();
  }

  /**
   * Find out when people have time.
   * @remarks Answers the spans in which all of them have time, within the working hours of the tenant and outside of its holidays. What takes their time otherwise is not told.
   */
  @Get('availability')
  @Permission(appointments.permission('read'))
  @ApiQuery({ name: 'userIds', required: false, description: 'Whose time, separated by commas; `me` for yours, which it is if left out. Up to 20.', schema: { type: 'string', default: 'me' } })
  @ApiQuery({ name: 'from', description: 'From this moment on.', schema: { type: 'string', format: 'date-time', example: '2027-03-15T00:00:00Z' } })
  @ApiQuery({ name: 'to', description: 'Up to this moment, within 62 days of the first and 366 days of now.', schema: { type: 'string', format: 'date-time', example: '2027-03-20T00:00:00Z' } })
  @ApiQuery({ name: 'minutes', required: false, description: 'How long it must be.', schema: { type: 'integer', minimum: 1, maximum: 1_440, default: 30 } })
  @ApiOkResponse({ type: Availability })
  @Refuses({ 422: ['user_unknown'] })
  availability(@Query() query: Record<string, unknown>): Promise<Availability> {
    return this.dispatcher.ask(parseAvailability(query, Work.current().caller!.userId, this.clock)) as Promise<Availability>;
  }

  /**
   * Ask when an appointment takes place.
   * @remarks Answers each of its times, also those that are cancelled: one, or up to 1,000 of a series.
   */
  @Get(':id/occurrences')
  @Permission(appointments.permission('read'))
  @ApiQuery({ name: 'from', required: false, description: 'Only what has not ended then.', schema: { type: 'string', format: 'date-time' } })
  @ApiQuery({ name: 'to', required: false, description: 'Only what begins before.', schema: { type: 'string', format: 'date-time' } })
  @ApiOkResponse({ type: Occurrences })
  occurrences(@Param('id', ParseId) id: AppointmentId, @Query() query: Record<string, unknown>): Promise<Occurrences> {
    return this.dispatcher.ask(parseOccurrences(id, query)) as Promise<Occurrences>;
  }

  /** Cancel an appointment, or one time of a series; with the last of its times, all of it. Whoever was to take part has time again. */
  @Post(':id/cancel')
  @HttpCode(HttpStatus.OK)
  @Permission(appointments.permission('write'))
  cancel(@Param('id', ParseId) id: AppointmentId, @Body() { reason, occurrence }: CancelAppointmentBody, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.write(CancelAppointment.of({ id, reason, occurrence }), version, request, reply);
  }

  /**
   * Move one time of a series.
   * @remarks It becomes an appointment of its own, with all that the series says, which is answered; the series leaves it out.
   */
  @Post(':id/move-occurrence')
  @Permission(appointments.permission('write'))
  @Refuses({ 409: ['time_taken', 'appointment_completed', 'appointment_cancelled'], 422: ['no_such_occurrence'] })
  async moveOccurrence(@Param('id', ParseId) id: AppointmentId, @Body() { occurrence, startsAt, endsAt }: MoveOccurrenceBody, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<AppointmentRow> {
    const becomes = newId<'Appointment'>();
    const answer = () => ReadRecord.of({ resource: appointments, id: becomes, seesAll: true }) as ReadRecord<typeof appointments>;
    const moved = await this.dispatcher.execute(MoveOccurrence.of({ id, becomes, occurrence, startsAt, endsAt }), { precondition: preconditionOf(id, version), answer });
    void reply.header('location', `/api/v1/appointments/${moved.id}`);
    markVersion(request, reply, moved.version);
    return moved;
  }

  /** Say that an appointment has taken place, and what came of it. It must have begun. */
  @Post(':id/complete')
  @Refuses({ 409: ['appointment_completed', 'appointment_cancelled'], 422: ['appointment_ahead'] })
  @HttpCode(HttpStatus.OK)
  @Permission(appointments.permission('write'))
  complete(@Param('id', ParseId) id: AppointmentId, @Body() { outcome }: CompleteAppointmentBody, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.write(CompleteAppointment.of({ id, outcome }), version, request, reply);
  }

  /** Answer an invitation of your own, or say whether you take part in an appointment of yours: you do if you don't decline. Whoever declines has time again. */
  @Put(':id/answer')
  @SignedIn()
  answer(@Param('id', ParseId) id: AppointmentId, @Body() { answer }: AnswerInvitationBody, @IfMatch() version: number | undefined, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.write(AnswerInvitation.of({ id, userId: Work.current().caller!.userId, answer }), version, request, reply);
  }
}
