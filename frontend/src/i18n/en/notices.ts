/** Notices to citizens by mail and SMS, letters to the staff. */
export const notices = {
  title: "Notices to citizens",
  titleAll: "Mail and SMS",
  letters: {
    title: "Letters to the staff",
    onlyParked: "Only those that could not be delivered",
    none: "No letters",
    noneText: "Letters about deadlines go to staff who have an e-mail address.",
  },
  missing: {
    mail: "No mail server is configured: no mail is sent.",
    sms: "No SMS gateway is configured: no SMS is sent.",
  },
  onlyParked: "Only those that could not be delivered",
  noneParked: "No undelivered notices",
  none: "No notices",
  again: "Send again",
  channel: { mail: "Mail", sms: "SMS" },
  state: { waiting: "waiting", sending: "being sent", sent: "sent", parked: "not delivered" },
  result: { sent: "sent", failed: "try failed", parked: "given up", again: "sent again on request" },
} as const;
