${say.text("mail.still-wanted.subject")}
