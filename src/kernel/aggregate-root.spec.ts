import { describe, expect, it } from '@jest/globals';

import { AggregateRoot, takeEvents } from './aggregate-root.js';
import { DomainEvent } from './domain-event.js';

class LampSwitched extends DomainEvent {
  static override readonly type = 'lamp.switched';

  constructor(readonly on: boolean) {
    super();
  }
}

class Lamp extends AggregateRoot {
  constructor(readonly id: string) {
    super();
  }

  switch(on: boolean): void {
    this.record(new LampSwitched(on));
  }
}

describe('taking the events of an aggregate', () => {
  it('hands them over in the order in which they happened', () => {
    const lamp = new Lamp('1');
    lamp.switch(true);
    lamp.switch(false);
    expect(takeEvents(lamp)).toEqual([new LampSwitched(true), new LampSwitched(false)]);
  });

  it('hands each over only once', () => {
    const lamp = new Lamp('1');
    lamp.switch(true);
    takeEvents(lamp);
    expect(takeEvents(lamp)).toEqual([]);
    lamp.switch(false);
    expect(takeEvents(lamp)).toEqual([new LampSwitched(false)]);
  });

  it('keeps the events of two aggregates apart, even of the same id', () => {
    const [one, other] = [new Lamp('1'), new Lamp('1')];
    one.switch(true);
    expect(takeEvents(other)).toEqual([]);
    expect(takeEvents(one)).toHaveLength(1);
  });

  it('serves an aggregate that was loaded without its constructor', () => {
    const loaded = Object.assign(Object.create(Lamp.prototype) as Lamp, { id: '1' });
    loaded.switch(true);
    expect(takeEvents(loaded)).toHaveLength(1);
  });

  it('leaves no trace of them in the aggregate, which is what is stored and compared', () => {
    const lamp = new Lamp('1');
    lamp.switch(true);
    expect(Reflect.ownKeys(lamp)).toEqual(['id']);
  });
});

describe('naming an event', () => {
  it('has a type and, unless it says otherwise, version 1, neither of them among its data', () => {
    const event = new LampSwitched(true);
    expect([event.type, event.version]).toEqual(['lamp.switched', 1]);
    expect(JSON.stringify(event)).toBe('{"on":true}');
  });
});
