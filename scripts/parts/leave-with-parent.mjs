// Loaded into a child process before its program: when the script that started it is gone without a
// word (killed, say), the child ends in good order instead of keeping the port.
if (process.channel) {
  process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
}
