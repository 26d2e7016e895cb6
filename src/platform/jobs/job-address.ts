export const addressOf = (jobId: string): string => `/api/v1/jobs/${jobId}`;
