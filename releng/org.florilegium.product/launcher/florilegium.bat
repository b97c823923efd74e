@echo off
rem Florilegium: without arguments, or with a folder, the workbench; with a verb, the command line.
rem   florilegium [FOLDER] [OPTIONS OF THE WORKBENCH]
rem   florilegium VERB [ARGUMENTS]          florilegium --help lists the verbs
setlocal
set "INSTALL=%~dp0"
set "NEEDED=21"

set "LAUNCHER="
for %%f in ("%INSTALL%plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%~ff"
if not defined LAUNCHER (
	echo florilegium: the folder %INSTALL% is not complete: plugins\org.eclipse.equinox.launcher_*.jar is missing. Unpack the program again. 1>&2
	exit /b 1
)

set "JAVA="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" call :consider "%JAVA_HOME%\bin\java.exe"
if not defined JAVA for /f "delims=" %%j in ('where java 2^>nul') do if not defined JAVA call :consider "%%j"
for /d %%d in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\jdk-*") do if not defined JAVA if exist "%%d\bin\java.exe" call :consider "%%d\bin\java.exe"
if not defined JAVA (
	echo florilegium: Java %NEEDED% or newer is needed, and none was found in JAVA_HOME, on the PATH or under "%ProgramFiles%". 1>&2
	echo Install one, or set JAVA_HOME to the folder of one that you have. 1>&2
	exit /b 1
)

set "JVM=--enable-native-access=ALL-UNNAMED -Dguice_custom_class_loading=CHILD -Xshare:auto"
set "FIRST=%~1"
if "%FIRST%"=="" goto workbench
if "%FIRST%"=="--help" goto verb
if "%FIRST%"=="--version" goto verb
if "%FIRST%"=="-h" goto verb
if "%FIRST%"=="-V" goto verb
if "%FIRST:~0,1%"=="-" goto workbench
rem a folder may have the name of a verb: .\export is the folder
findstr /x /l /c:"%FIRST%" "%INSTALL%verbs" >nul && goto verb
if exist "%FIRST%\" goto workbench

:verb
chcp 65001 >nul
rem what is over in a second is not worth the better code that a large project is
set "QUICK=-XX:TieredStopAtLevel=1"
for %%v in (import export index) do if "%FIRST%"=="%%v" set "QUICK="
"%JAVA%" %JVM% %QUICK% -XX:+UseSerialGC %FLORILEGIUM_JVM% -jar "%LAUNCHER%" -nosplash -application org.florilegium.cli.application -data @none %*
exit /b %ERRORLEVEL%

rem 23 is Eclipse's way to ask for being started again, after an update for instance
:workbench
"%JAVA%" %JVM% -Xms128m -Xmx2g %FLORILEGIUM_JVM% -jar "%LAUNCHER%" -name Florilegium %*
if %ERRORLEVEL% equ 23 goto workbench
exit /b %ERRORLEVEL%

:consider
set "FOUND=0"
for /f "tokens=3" %%v in ('""%~1" -version 2^>^&1 ^| findstr /c:" version ""') do for /f "delims=.-+" %%m in ("%%~v") do set "FOUND=%%m"
if %FOUND% geq %NEEDED% set "JAVA=%~1"
exit /b 0
