${say.text("approval-lost.subject")}
