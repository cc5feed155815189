${say.text("mail.last-call.subject")}
