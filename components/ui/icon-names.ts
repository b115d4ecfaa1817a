/** Every Lucide icon that stands in the sprite. To add one: write its name here (alphabetically), then run the
 *  test of `icon.tsx` with `-u`, which draws `icons.svg` anew from the package. */
export const iconNames = [
  "archive", "arrow-down", "arrow-left", "arrow-right", "arrow-right-left", "arrow-up", "ban", "bell", "book-open",
  "building", "calendar-check", "calendar-clock", "calendar-days", "calendar-plus", "calendar-x",
  "chart-no-axes-column", "check", "chevron-down", "chevron-left", "chevron-right", "chevron-up", "chevrons-up-down",
  "circle", "circle-alert", "circle-check", "circle-question-mark", "circle-slash-2", "circle-stop", "circle-x",
  "clipboard-check", "clock", "cloud-off", "copy", "corner-down-right", "download", "ear", "ellipsis",
  "external-link", "eye", "eye-off", "file-diff", "file-text", "flag", "folders", "gauge", "gavel", "grip-vertical", "handshake",
  "heart-pulse", "history", "hourglass", "house", "info", "key-round", "layout-list", "layout-template", "lightbulb",
  "link", "list-checks", "lock", "lock-open", "log-out", "mail", "map-pin", "message-square", "message-square-text",
  "mic", "minus", "monitor", "moon", "notebook-pen", "pencil", "pencil-line", "phone", "play", "plus", "printer",
  "quote", "refresh-cw", "rotate-ccw", "save", "scale", "search", "send", "settings", "shield-check", "shuffle",
  "signature", "smartphone", "sparkles", "split", "sun", "tags", "target", "thumbs-up", "trash-2", "trending-down",
  "trending-up", "triangle-alert", "undo-2", "upload", "user-round", "user-round-check", "user-round-plus",
  "user-round-x", "users-round", "video", "vote", "wifi", "wifi-off", "x",
] as const;

/** The name of an icon, as Lucide spells it. */
export type IconName = (typeof iconNames)[number];
