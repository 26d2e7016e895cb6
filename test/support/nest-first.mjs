// CommonJS companions of Nest require() its ES modules, which jest forbids while it links them: so Nest goes first.
import 'reflect-metadata';
import '@nestjs/common';
import '@nestjs/core';
