# Each verb is one line; what it does is in bin/.
.DEFAULT_GOAL := help
.PHONY: run test dev fmt openapi bench up down help
.SILENT:

DB ?= mariadb
DB_URL ?= jdbc:mysql://127.0.0.1:13306/aftercare
DB_USER ?= root
DB_PASSWORD ?=
COMPOSE := docker compose -f docker/compose.yaml

run: ## everything on this machine, with a demo shop; Ctrl-C ends it (WEB_PORT API_PORT KEYCLOAK_PORT DB_PORT AFTERCARE_DATA)
	bin/run

test: ## what the pipeline runs; with DB=mysql DB_URL=… DB_USER=… DB_PASSWORD=… the Java suite on that server
ifeq ($(DB),mysql)
	AFTERCARE_TEST_DB_URL='$(DB_URL)' AFTERCARE_TEST_DB_USER='$(DB_USER)' AFTERCARE_TEST_DB_PASSWORD='$(DB_PASSWORD)' bin/test java
else
	bin/test
endif

dev: ## like run, but API and page reload while you edit
	bin/run --live

fmt: ## lay out all sources
	cd backend && JAVA_HOME=$$(../bin/jdk) ./mvnw -q -B -ntp spotless:apply
	cd frontend && npm run fmt

openapi: ## write openapi.yaml and the page's types anew
	bin/contract write

bench: ## how fast, beside a bare baseline, and on real orders
	backend/bench/run

up: ## everything in containers (first: cp docker/.env.example docker/.env, and fill it in)
	$(COMPOSE) up --build --detach --wait

down: ## end the containers; the data stays
	$(COMPOSE) down

help:
	awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile
