${say.text("review-answered.subject")}
