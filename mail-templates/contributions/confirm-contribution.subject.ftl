${say.text("mail.confirm-contribution.subject")}
