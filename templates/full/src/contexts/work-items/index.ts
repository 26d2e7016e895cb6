/** What other contexts may know of work items. */
export { WorkItemArchived, WorkItemCreated } from './domain/work-item/work-item.events.js';
