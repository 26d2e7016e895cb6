// Loaded into the application by `rapport start`: when that process is killed, the application ends too.
if (process.connected) {
  process.on('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), 30_000).unref();
  });
  process.channel.unref();
}
